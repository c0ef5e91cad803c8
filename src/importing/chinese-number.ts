const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 一万以内常用的汉字数目，例如 十二、二十三、三百；认不得的没有。 */
export function chineseNumber(text: string): number | undefined {
  if (text === "") return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const unit = units[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
    } else {
      const value = digits[character];
      if (value === undefined || digit !== undefined) return undefined;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}
