/** 以公式记号开头的文字前面加一撇，免得电子表格当公式执行；写成全角的，中日文的表格软件也认（OWASP，CSV Injection）。 */
const defused = (text: string) => (/^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text);

/** 一格：数字照写，文字加引号，里面的引号加倍，空缺的留空。 */
function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  return typeof value === "number" ? String(value) : `"${defused(value).replaceAll('"', '""')}"`;
}

/** 一张表，RFC 4180：行末回车换行；UTF-8 带 BOM，Excel 和 WPS 直接打得开。 */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
