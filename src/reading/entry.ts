import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Unfinished } from "../schemas/placeholder.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type ParsedYaml, parseYaml } from "./yaml.ts";

/** 文件在盘上的样子：大小、时间、编号。没有变，就是没有动过。 */
export type Stamp = string;

/**
 * 一份读好、校验过的文件。全是数据，记得下来；没有正文，也没有语法树，几万份留着也不占多少地方，
 * 要用时再去读，见 reread、yamlOf。
 */
export interface Entry {
  id: string;
  /** 相对内容根的路径，斜线分隔，例如 speeches/2021/tangshan-huguohui.md。 */
  path: string;
  // 校验过的数据；各集合的类型由 archive 按集合名取回。
  data: unknown;
  /** 正文的第一行在文件里的行号，从 1 起。 */
  bodyLine: number;
  /** 正文的第一句，纯文字；没有正文的为空。 */
  lead: string;
  /** 文件内容的 SHA-256，十六进制。内容不变，摘要不变。 */
  digest: string;
  /** 还没有写完，只在预览里看得见。 */
  draft: boolean;
  /** 还有哪些地方待填。 */
  unfinished: Unfinished;
  /** 数字和借鉴登记的原样写法，正文里找不到的。 */
  absent: readonly string[];
  /** 正文里引用的图片的地址。 */
  pictures: readonly string[];
  stamp: Stamp;
}

/** 文件在盘上的样子，和最后动它的时刻（毫秒）；不是普通的文件就为空。 */
export function statFile(file: string): { stamp: Stamp; size: number; touched: number } | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return { stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, size, touched: Math.max(mtimeMs, ctimeMs) };
}

/** 重读出来的一份文件；位置从 0 起，按字符数。 */
export interface Reread {
  path: string;
  /** 全文，换行统一成 \n。 */
  text: string;
  yaml: string;
  yamlLine: number;
  body: string;
  bodyStart: number;
}

/**
 * 把读过的一份文件再读一遍。
 * @throws 读过以后又改坏了。
 */
export function reread(root: string, { path }: Pick<Entry, "path">): Reread {
  const text = readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
  if (!path.endsWith(".md")) return { path, text, yaml: text, yamlLine: 1, body: "", bodyStart: text.length };
  const split = splitFrontMatter(text);
  if ("message" in split) throw new Error(`${path} 读的时候还好好的，现在变了：${split.message}`);
  return { path, text, ...split };
}

/** 读过的一份文件的 YAML，用来说出哪个字段在哪里。 */
export function yamlOf(root: string, entry: Entry): ParsedYaml {
  const { yaml, yamlLine } = reread(root, entry);
  return parseYaml(yaml, yamlLine);
}
