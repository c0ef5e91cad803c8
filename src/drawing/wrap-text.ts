import { textWidth } from "./text-width.ts";

/** 不能在行首的标点。 */
const closing = /^[，。、；：！？”’）》〉】]/;

/**
 * 把一段文字折成几行，一行最宽 width 个字；西文和数字也可以在当中折。
 * @param lines 最多几行，装不下的末尾写省略号。
 */
export function wrapText(text: string, width: number, lines: number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const character of text) {
    if (row !== "" && textWidth(row + character) > width && !closing.test(character)) {
      rows.push(row);
      row = "";
    }
    row += character;
  }
  if (row !== "") rows.push(row);
  if (rows.length <= lines) return rows;
  const last = Array.from(rows[lines - 1] ?? "");
  return [...rows.slice(0, lines - 1), `${last.slice(0, -1).join("")}…`];
}
