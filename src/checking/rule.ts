import type { Severity } from "../reading/problem.ts";
import type { Source } from "../reading/source.ts";

/**
 * 一条规则的说明：check 的输出、手册里的“每条消息是什么意思”、CI 的批注都从这里取。
 * 编号定了不改，别人会照着它查手册、写例外。
 */
export interface RuleInfo {
  /** 组名/规则名，例如 punctuation/half-width。 */
  id: string;
  severity: Severity;
  /** 几个字的名称。 */
  title: string;
  /** 这条消息是什么意思，为什么要管。 */
  meaning: string;
  /** 怎样改。 */
  remedy: string;
  /** 错的写法和对的写法各一例。 */
  wrong: string;
  right: string;
  /** `npm run check -- --fix` 能替编辑改（有把握的那些地方）。 */
  fixable?: boolean;
}

/** 规则找到的一处：起止位置从 0 起，按字符数。 */
export interface Match {
  start: number;
  end: number;
  message: string;
  /** 有把握的改法：换成这几个字。 */
  fix?: string;
}

/** 一条自己会查的规则；四种查法任选一种。都是纯函数，用时同文字的长短成正比。 */
export interface Rule extends RuleInfo {
  /** 查给人读的文字；YAML 记号、代码、网址已经遮去，位置不变。见 prose.ts。 */
  inProse?: (prose: string) => Match[];
  /** 查全文，连代码和网址在内。 */
  inText?: (text: string) => Match[];
  /** 查一份文件，连同它的数据。 */
  inFile?: (source: Source) => Match[];
  /** 查全部文件之间。 */
  across?: (sources: readonly Source[]) => Map<Source, Match[]>;
}
