import type { Random } from "./random.ts";
import { characters } from "./words.ts";

/** 测量时要拿来问“一定找不到”的名称，生成的内容里不许碰巧出现。 */
const reserved = new Set(["刘勇强", "三联四带", "1127+N"]);

/** 一类名称，造过的不再造。各类分开记，这一类多造几个，不影响别的类。 */
export class Names {
  private readonly taken = new Set<string>(reserved);

  unique(make: () => string): string {
    for (let attempt = 0; attempt < 1000; attempt++) {
      const name = make();
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
    throw new Error("generate: 名称用完了，请扩充 words.ts 里的字表");
  }
}

export const personName = (random: Random): string =>
  random.common(characters.surnames) +
  random.common(characters.given) +
  (random.chance(0.8) ? random.pick(characters.given) : "");

/** 地名的后一个字，不用“安”“清”这些只在前面的。 */
const endings = characters.place.slice(10);

/** 两个字的地名，不带“市”“县”。 */
export const placeName = (random: Random): string => random.common(characters.place) + random.pick(endings);
