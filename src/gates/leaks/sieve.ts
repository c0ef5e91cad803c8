/** 散列取高处的二十四位。 */
const bits = 24;
const factor = 0x01000193;

/** 筛子：一样长的许多截，查一位就知道有没有可能在其中；绝大多数文字不必切出来比。 */
export class Sieve {
  private readonly size: number;
  private readonly marks = new Uint8Array(2 ** (bits - 3));

  /** @param size 每一截几个 UTF-16 单位。 */
  constructor(size: number) {
    this.size = size;
  }

  private bitOf(units: Uint16Array, start: number): number {
    let hash = 0;
    for (let at = start; at < start + this.size; at++) hash = (Math.imul(hash, factor) + (units[at] ?? 0)) | 0;
    return hash >>> (32 - bits);
  }

  /** 记下从这里起的一截。 */
  mark(units: Uint16Array, start: number): void {
    const bit = this.bitOf(units, start);
    this.marks[bit >>> 3] = (this.marks[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }

  /** 为假的一定没有。 */
  mayHave(units: Uint16Array, start: number): boolean {
    const bit = this.bitOf(units, start);
    return ((this.marks[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }
}
