/** 一张图上的字。 */
export interface Card {
  /** 眉题：类型、城市。 */
  kicker: string;
  title: string;
  /** 题名下面的一句。 */
  note: string;
  /** 左下角：署名、日期。 */
  foot: string;
  /** 右下角的刊名；印章取它的头两个字。 */
  publication: string;
  /** 主色，#rrggbb。 */
  accent: string;
}
