import type { SiteData } from "../schemas/site.ts";

/** 一份文件在索引里的编号，见 keysOf。 */
export type Key = number;

export interface Match {
  key: Key;
  /** 引擎自己的分，只与同一次查找里的比。 */
  score: number;
}

/**
 * 搜索引擎的界面：给它切好的词，它说哪些文件里有。
 * 筛选、计数、排日期、取正文都不归它管，所以换一个引擎，换的只是这一个函数。
 */
export interface SearchEngine {
  /**
   * @param words 切好的词。
   * @param exact 这些词要按顺序紧挨着；否则只有一个词，认词头。
   * @returns 高分在前。
   * @throws 索引取不到时。
   */
  find(words: readonly string[], exact: boolean): Promise<Match[]>;
}

export type EngineName = SiteData["searchEngine"];
