/** 读者当地的今天，例如 2024-06-30：引用日期用。 */
export function today(now = new Date()): string {
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
