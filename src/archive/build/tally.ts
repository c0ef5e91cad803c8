interface Best {
  /** 至多取几个。 */
  most: number;
  /** 至少要有多少分。 */
  least: number;
  /** 分相同的，a 该在 b 之前吗。 */
  before: (a: number, b: number) => boolean;
  /** 加起来的分怎样折算；不写就照加的算。 */
  scale?: (index: number, sum: number) => number;
}

interface Ranked {
  index: number;
  score: number;
}

/** 给一群东西打分，取分最高的几个；东西只用序号说。取过就清空，一个接一个地用，不必每次另开一份。 */
export class Tally {
  readonly #sums: Float64Array;
  readonly #scored: number[] = [];

  /** @param size 共有多少个，序号从 0 起。 */
  constructor(size: number) {
    this.#sums = new Float64Array(size);
  }

  /** 加分，要大于零。先后照样：浮点数加的先后不同，末位会不同。 */
  add(index: number, score: number): void {
    const sum = this.#sums[index] as number;
    if (sum === 0) this.#scored.push(index);
    this.#sums[index] = sum + score;
  }

  /** 分最高的几个，高的在前。 */
  take({ most, least, before, scale }: Best): number[] {
    const best: Ranked[] = [];
    /** 取满以后，比这还低的不必再比。 */
    let floor = least;
    for (const index of this.#scored) {
      const score = scale ? scale(index, this.#sums[index] as number) : (this.#sums[index] as number);
      this.#sums[index] = 0;
      if (score < floor) continue;
      let place = best.length;
      for (; place > 0; place -= 1) {
        const other = best[place - 1] as Ranked;
        if (other.score > score || (other.score === score && !before(index, other.index))) break;
      }
      best.splice(place, 0, { index, score });
      if (best.length > most) best.pop();
      if (best.length === most) floor = best[most - 1]?.score ?? least;
    }
    this.#scored.length = 0;
    return best.map(({ index }) => index);
  }
}
