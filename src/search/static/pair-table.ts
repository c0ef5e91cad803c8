/** 一行三个数：第一个单位的号加一（零是空行）、第二个单位的号、值。 */
const width = 3;

/** 由一对单位的号找一个数。几十万对、几千万次查找，Map 在这里慢几倍。 */
export class PairTable {
  private rows = new Int32Array(width << 12);
  private size = 0;

  /** 这一对所在的行，或者该放在哪一行。 */
  private rowOf(rows: Int32Array, first: number, second: number): number {
    const capacity = rows.length / width;
    let row = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
    row = (row ^ (row >>> 15)) & (capacity - 1);
    for (;;) {
      const at = row * width;
      const mark = rows[at];
      if (mark === 0 || (mark === first + 1 && rows[at + 1] === second)) return at;
      row = (row + 1) & (capacity - 1);
    }
  }

  private grow(): void {
    const larger = new Int32Array(this.rows.length * 2);
    for (let at = 0; at < this.rows.length; at += width) {
      const mark = this.rows[at] ?? 0;
      if (mark === 0) continue;
      larger.set(this.rows.subarray(at, at + width), this.rowOf(larger, mark - 1, this.rows[at + 1] ?? 0));
    }
    this.rows = larger;
  }

  /** 没有的是 -1。 */
  get(first: number, second: number): number {
    const at = this.rowOf(this.rows, first, second);
    return this.rows[at] === 0 ? -1 : (this.rows[at + 2] ?? -1);
  }

  /** 添一对还没有的。 */
  add(first: number, second: number, value: number): void {
    this.size += 1;
    if (this.size * 2 * width > this.rows.length) this.grow();
    const at = this.rowOf(this.rows, first, second);
    this.rows[at] = first + 1;
    this.rows[at + 1] = second;
    this.rows[at + 2] = value;
  }
}
