/** 前面的十几个字，好找到是哪一处；数字遮去，免得报告本身又泄露一次。 */
export function around(text: string, start: number): string {
  const before = text
    .slice(Math.max(0, start - 16), start)
    .replace(/\s+/g, " ")
    .replace(/\d/g, "●");
  return before.trim() === "" ? "" : `“${before.trim()}”之后`;
}
