import type { SearchDocument } from "./document.ts";
import type { Key } from "./engine.ts";

/** 一份文件进入索引的文字。 */
export type Indexed = Pick<SearchDocument, "title" | "names" | "paragraphs">;

/** 一份文件进入索引的文字，从前的和现在的；没有就是新添的、去掉的。 */
export interface Change {
  key: Key;
  before: Indexed | undefined;
  after: SearchDocument | undefined;
}

/** 从上一次建站到这一次，哪些文件变了；引擎由此决定重做多少。 */
export interface Changes {
  /** 现在一共有几份文件。 */
  total: number;
  /** 变了的，按编号由小到大；上一次的不作数、变的太多、要全部重做的，为空。 */
  changed: readonly Change[] | undefined;
  /** 全部文件，按编号由小到大；全部重做时才读。 */
  all(): Promise<readonly (readonly [Key, SearchDocument])[]>;
}
