/** 文献类型标识（GB/T 7714—2015 附录 B）：专著、汇编、期刊、报纸、报告、档案、电子公告。 */
export type ReferenceType = "M" | "C" | "J" | "N" | "R" | "A" | "EB";

/** 著录一条文献要用的各项；没有的空着，不以别的代替。各种写法都由它写出。 */
export interface Reference {
  /** 主要责任者，照署名的次序。 */
  authors: readonly string[];
  title: string;
  type: ReferenceType;
  /** 联机的，类型标识后加 /OL。 */
  online?: boolean;
  /** 从哪里析出；serial 是期刊和报纸，否则是专著、汇编。part 是分册、分期的题名。 */
  host?: { title: string; part?: string; authors?: readonly string[]; serial?: boolean };
  place?: string;
  publisher?: string;
  /** 出版年；报纸写到日。推断的已经带着方括号。 */
  issued?: string;
  volume?: string;
  /** 期号，报纸是版次。 */
  number?: string;
  pages?: string;
  /** 电子资源的更新或修改日期，例如 2012-01-16。 */
  updated?: string;
  /** 引用日期；读者自己的那一天。 */
  accessed?: string;
  url?: string;
  doi?: string;
  /** 日期的中文写法，连同它的依据；给不用方括号的写法用。 */
  when?: string;
}
