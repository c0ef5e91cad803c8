/** 中位数；偶数个取中间两个的平均。没有就是 NaN。 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** 一对一对地比：同一轮里挨着跑的两次相除，再取中位数。机器忙闲变了，两个一起变，比值不变。 */
export const pairedRatio = (values: readonly number[], base: readonly number[]): number =>
  median(values.slice(0, base.length).map((value, index) => value / (base[index] ?? Number.NaN)));
