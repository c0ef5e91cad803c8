import { expect, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import { shingleSize, Withheld } from "../../src/gates/leaks/withheld.ts";

test("不论露在哪里、前后是什么，一片也不漏，也不多", () => {
  const random = new Random(5);
  const letters = [..."协商议政委员1"];
  const text = (length: number) => Array.from({ length }, () => random.pick(letters)).join("");
  for (let round = 0; round < 300; round++) {
    const held = text(random.between(10, 40));
    const shingles = new Map<string, string>();
    for (let start = 0; start + shingleSize <= held.length; start++)
      shingles.set(held.slice(start, start + shingleSize), "a.md");
    const withheld = new Withheld({ shingles, passages: [], digest: "", table: new Map() });
    // 露出一截，或者几截，夹在别的话里；也有差一个字不够一片的。
    const page = Array.from({ length: random.between(1, 4) }, () => {
      const start = random.between(0, held.length);
      return text(random.between(0, 20)) + held.slice(start, start + random.between(0, 20));
    }).join("");
    const expected: string[] = [];
    for (let start = 0; start + shingleSize <= page.length; start++) {
      const piece = page.slice(start, start + shingleSize);
      if (shingles.has(piece)) expected.push(piece);
    }
    expect(withheld.found(page), `第 ${round} 轮`).toEqual(expected);
  }
});
