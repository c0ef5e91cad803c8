/** 搜索引擎的界面。页面只认这个界面，背后是 Pagefind 还是别的都可以。 */
export interface SearchEngine {
  search(query: string | null, filters: Record<string, string>): Promise<SearchAnswer>;
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** 各筛选项在当前结果里的条数。 */
  facets: Record<string, Record<string, number>>;
}

export interface SearchHit {
  /** 取出标题、摘录等，需要时才取。 */
  load(): Promise<LoadedHit>;
}

export interface LoadedHit {
  url: string;
  title: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** 摘录分成几段，命中的段 match 为 true。 */
  excerpt: { text: string; match: boolean }[];
}
