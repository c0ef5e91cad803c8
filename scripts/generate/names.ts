import type { Random } from "./random.ts";
import { characters } from "./words.ts";

/** 测量时要拿来问“一定找不到”的名称，生成的内容里不许碰巧出现。 */
const reserved = new Set(["刘勇强", "三联四带", "1127+N"]);

/** 造名称，造过的不再造。 */
export class Names {
  private readonly taken = new Set<string>(reserved);
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  unique(make: () => string): string {
    for (let attempt = 0; attempt < 1000; attempt++) {
      const name = make();
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
    throw new Error("generate: 名称用完了，请扩充 words.ts 里的字表");
  }

  person(): string {
    const { random } = this;
    return this.unique(
      () =>
        random.common(characters.surnames) +
        random.common(characters.given) +
        (random.chance(0.8) ? random.pick(characters.given) : ""),
    );
  }

  /** 两个字的地名，不带“市”“县”。 */
  place(): string {
    return this.unique(() => placeName(this.random));
  }
}

export const placeName = (random: Random): string =>
  random.common(characters.place) + random.pick(characters.place.slice(10));
