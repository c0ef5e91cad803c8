export interface Paragraph {
  text: string;
  /** 在全文里的起点，从 0 起。 */
  start: number;
}

/** 空行、分段符，或者下一行是标题、列表项、引文、表格的一行。 */
const separator = /\u2029+|\n(?:[ \t]*\n)+|\n(?=[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|>|\|))/g;

/** 把遮过的全文分成段：正文按段，前置信息一个值一段。 */
export function paragraphs(prose: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  const add = (end: number) => {
    const text = prose.slice(start, end);
    if (text.trim() !== "") found.push({ text, start });
  };
  for (const { 0: gap, index } of prose.matchAll(separator)) {
    add(index);
    start = index + gap.length;
  }
  add(prose.length);
  return found;
}
