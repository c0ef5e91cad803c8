import type { Severity } from "../reading/problem.ts";

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
