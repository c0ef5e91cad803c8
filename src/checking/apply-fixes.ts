import type { Fix } from "../reading/problem.ts";

/**
 * 换算位置：改法里的位置按换行统一成 \n 的全文数，文件里的换行可能是 \r\n。
 * @param raw 文件原来的文字。
 */
function offsets(raw: string): (offset: number) => number {
  const returns: number[] = [];
  for (let at = raw.indexOf("\r\n"); at >= 0; at = raw.indexOf("\r\n", at + 2)) returns.push(at - returns.length);
  return (offset) => {
    let low = 0;
    let high = returns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((returns[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
}

/**
 * 照改法改一份文件的文字，别的地方一个字节也不动。互相重叠的只改前面的一处，余下的留到下一遍。
 * @returns 改好的文字和用上的改法。
 */
export function applyFixes<T extends Fix>(raw: string, fixes: readonly T[]): { text: string; applied: T[] } {
  const toRaw = offsets(raw);
  const applied: T[] = [];
  const pieces: string[] = [];
  let at = 0;
  let last = 0;
  for (const fix of fixes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (applied.length > 0 && fix.start < last) continue;
    pieces.push(raw.slice(at, toRaw(fix.start)), fix.text);
    at = toRaw(fix.end);
    last = fix.end;
    applied.push(fix);
  }
  return { text: pieces.join("") + raw.slice(at), applied };
}
