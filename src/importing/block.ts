import type { Passage } from "./passage.ts";

/**
 * 一段在版面上的身份。
 * title 题目、subtitle 副题、header 栏题和栏目名、name 署名、post 文末的职务括注、label 单位名、
 * note-mark 编者按一类的标记、subhead 小标题、body 正文、caption 图片说明、picture 图片、
 * meta 时间作者来源一行、furniture 页面零件、raw 照样抄录。
 */
export type Role =
  | "title"
  | "subtitle"
  | "header"
  | "name"
  | "post"
  | "label"
  | "note-mark"
  | "subhead"
  | "body"
  | "caption"
  | "picture"
  | "meta"
  | "furniture"
  | "raw";

/** 版面上的一段。 */
export interface Block {
  role: Role;
  passage: Passage;
  /** 原件的行号，可以有几段（跨行拼接的）。 */
  lines: [number, number][];
  /** 前面空了几行。 */
  gap: number;
  /** 原来是几级标题。 */
  level?: number;
  /** 是列表的一项。 */
  item?: true;
  picture?: number;
}

/** 一个题目、一句话收住了没有：句末标点，或句末标点后面跟着引号、括号。 */
export const closed = (text: string): boolean => /(?:[。！？；：…!?;:]|——)[”’』」）)》"']*$/u.test(text.trimEnd());
/** 句子到此说完。 */
export const ended = (text: string): boolean => /[。！？…!?][”’』」）)》"']*$/u.test(text.trimEnd());
