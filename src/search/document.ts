/** 给读者看的一段。 */
export interface Paragraph {
  /** 页内锚点，提要等没有锚点的为空。 */
  anchor: string;
  text: string;
}

/** 一份文件的卡片：排次序、列结果用得着的，不含正文。 */
export interface Card {
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
  /** 别处有多少条指向它：机制数记录、部分和相关机制，记录数说到的机制。 */
  links: number;
  /** 正文多少字。 */
  length: number;
}

/** 一份文件的文字：摘录从这里来。 */
export interface Text {
  paragraphs: Paragraph[];
  /** 比正文重的名称：别名、人物、城市、机制。 */
  names: string[];
}

/** 一份可搜索的文件。 */
export interface SearchDocument extends Omit<Card, "length">, Text {
  /** 日期排序键，没有日期的为空。 */
  sort: string;
  facets: Record<string, string[]>;
}

/** 正文多少字。 */
export const lengthOf = ({ paragraphs }: SearchDocument): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** @param length 正文多少字；手里没有正文，由知道的人给。 */
export const cardOf = (document: SearchDocument, length = lengthOf(document)): Card => ({ ...document, length });
