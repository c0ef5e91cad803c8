/** 搜索引擎的界面。搜索只认这个界面，背后是 Pagefind 还是别的都可以。 */
export interface SearchEngine {
  /**
   * @param term 切好的词，空格隔开；null 表示全部。
   * @param exact 词要按顺序紧挨着；否则每个词都要有，最后一个可以只是词头。
   */
  find(term: string | null, exact: boolean, filters: Filters): Promise<Found>;
  /** 全部文件按日期排的次序，新的在前。 */
  byDate(): Promise<string[]>;
  /** 取一条的正文和资料。 */
  load(key: string): Promise<Loaded>;
}

export type Filters = Record<string, string>;
export type FacetCounts = Record<string, Record<string, number>>;

export interface Found {
  /** 高分在前。 */
  hits: { key: string; score: number }[];
  facets: FacetCounts;
}

export interface Paragraph {
  /** 页内锚点，题名和提要为空。 */
  anchor: string;
  text: string;
}

export interface Loaded {
  id: string;
  kind: string;
  type: string;
  url: string;
  title: string;
  cities: string;
  date: string;
  people: string;
  /** 署名或主办的单位，记录才有。 */
  organisation: string;
  /** 所载会刊，引用时用；记录才有。 */
  source: string;
  /** 引文里的日期，例如 2020(2020-12-24)、[2021]；记录才有。 */
  issued: string;
  /** 日期排序键，没有日期的为空。 */
  sort: string;
  facets: Record<string, string[]>;
  /** 别处有多少条指向它：机制数记录、部分和相关机制，记录数说到的机制。 */
  links: number;
  paragraphs: Paragraph[];
}
