/** 并排比较里的一条机制。 */
export interface ColumnMechanism {
  name: string;
  url: string;
  /** 从属的层数，0 是最大的。 */
  depth: number;
  form: string;
  code?: string;
  /** 不在运行的才写。 */
  status?: string;
  /** 何时开始，中文写法；来源没写的没有。 */
  since?: string;
}

export interface ColumnCategory {
  id: string;
  name: string;
  /** 类别在词表里的次序。 */
  order: number;
  /** 类别页上这座城市的一段。 */
  url: string;
  mechanisms: ColumnMechanism[];
}

/** 一个可以同别处比较的数字；measure 相同的放在一行。 */
export interface ColumnFigure {
  measure: string;
  text: string;
  when: string;
  url: string;
}

/** 并排比较里的一栏：一座城市。页面的脚本从 /compare/cities/ 取的就是它。 */
export interface Column {
  id: string;
  name: string;
  short: string;
  url: string;
  level: string;
  committee?: string;
  /** 机制的条数。 */
  count: number;
  categories: ColumnCategory[];
  figures: ColumnFigure[];
}
