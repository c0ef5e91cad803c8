/** 有种子的随机数：种子相同，生成的出版物一字不差，两次测量才可以比。 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 某一件东西自己的随机数，只随种子、种类和序号变：前面多了什么、少了什么，都影响不到它。 */
  static of(seed: number, kind: string, index: number): Random {
    let hash = 0x811c9dc5;
    for (const letter of `${seed}/${kind}/${index}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    return new Random(hash);
  }

  /** 0 到 1 之间（mulberry32）。 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** 整数，两端都含。 */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return this.at(items, Math.floor(this.next() * items.length));
  }

  /** 越靠前的越常见，像真的文章用词：少数词到处都是，多数词难得一见。 */
  common<T>(items: readonly T[]): T {
    return this.at(items, Math.floor((items.length + 1) ** this.next()) - 1);
  }

  /** 不重复的若干个，次序也打乱。 */
  some<T>(items: readonly T[], count: number): T[] {
    const pool = [...items];
    const taken: T[] = [];
    while (taken.length < count && pool.length > 0)
      taken.push(...pool.splice(Math.floor(this.next() * pool.length), 1));
    return taken;
  }

  private at<T>(items: readonly T[], index: number): T {
    const item = items[Math.min(index, items.length - 1)];
    if (item === undefined) throw new Error("generate: 没有可挑的");
    return item;
  }
}
