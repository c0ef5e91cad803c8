import type { CollectionName } from "../schemas/collections.ts";
import type { Entry } from "./read-content.ts";
import type { YamlString } from "./yaml.ts";

/** 读成了文字的一份文件，不论校验过没过：规则查的是它。位置都从 0 起，按字符数。 */
export interface Source {
  /** 相对内容根的路径，斜线分隔。 */
  path: string;
  /** 全文，换行统一成 \n。 */
  text: string;
  /** 设置和词表没有集合。 */
  collection?: CollectionName;
  /** YAML 的起点；没有分出前置信息的为 0。 */
  yamlStart: number;
  /** 正文的起点；没有正文的等于全文的长度。 */
  bodyStart: number;
  /** YAML 里写着汉字的值，位置相对 yamlStart。 */
  strings: () => YamlString[];
  /** 通过了校验的才有。 */
  entry?: Entry;
}

/** 一处文字在文件里的行和列，从 1 起。 */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
