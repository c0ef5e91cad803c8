import type { CollectionName } from "../schemas/collections.ts";
import type { Entry } from "./entry.ts";
import type { ParsedYaml } from "./yaml.ts";

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
  /** 分出来的 YAML；没有分出来的为空。位置相对 yamlStart。 */
  yaml?: ParsedYaml;
  /** 通过了校验的才有。 */
  entry?: Entry;
}

/** 位置换成行和列（从 1 起）的办法；各行的起点只数一遍。 */
export function locator(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
