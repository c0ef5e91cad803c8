/** 被比较的搜索引擎，都照这个样子问。 */
export interface BenchEngine {
  /** 搜一次，并取前十条的摘录，像读者看到的那样。 */
  search(query: string): Promise<Reply>;
  /** 全部文件：编号和网址。编号只在这个引擎里有意义。 */
  keys(): Promise<[key: string, url: string][]>;
}

export interface Reply {
  /** 原样找到的，次序照引擎；不分级的引擎给全部结果。 */
  exact: string[];
  /** 全部结果，次序照引擎；分级的连同级别，供比较两次答案是否一样。 */
  all: string[];
  /** 前十条的网址，取了摘录才知道。 */
  top: string[];
}

export const engineNames = {
  yikan: "议刊（静态索引）",
  prepared: "议刊（Pagefind）",
  pagefind: "Pagefind 原样",
  quoted: "Pagefind 加引号",
  minisearch: "MiniSearch 双字",
} as const;
export type EngineName = keyof typeof engineNames;

/** 议刊自己的搜索，不论背后是哪个引擎。 */
export const isOwn = (engine: EngineName): boolean => engine === "yikan" || engine === "prepared";

/** 打开引擎要的东西，传给线程。 */
export interface Opening {
  engine: EngineName;
  /** 建好的站点，绝对路径。 */
  site: string;
  /** 另做的索引：议刊的又一个站点，Pagefind 的文件夹，或 MiniSearch 的文件。 */
  index: string;
}

/** 摘录取几条。 */
export const excerpts = 10;
