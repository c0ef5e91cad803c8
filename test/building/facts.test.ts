import { describe, expect, it } from "vitest";
import { FactTranslation } from "../../src/building/fact-translation.ts";
import { FactNumbers, factOf, fieldOf, nameOf } from "../../src/building/facts.ts";
import { PageReads } from "../../src/building/reads.ts";
import { Renumbering } from "../../src/building/renumbering.ts";

describe("事的编号", () => {
  it("名字和项拼成一个数，拆得开", () => {
    for (const [name, field] of [
      [0, 0],
      [7, 127],
      [300_000, 64],
    ] as const) {
      const fact = Uint32Array.of(factOf(name, field))[0] ?? 0;
      expect([nameOf(fact), fieldOf(fact)]).toEqual([name, field]);
    }
  });

  it("接着上一次的编，同一个名字编号不变，新的接在后面", () => {
    const before = new FactNumbers();
    const first = before.number("record 甲");
    const numbers = new FactNumbers([...before.names], [...before.fields]);
    expect(numbers.number("record 乙")).toBe(1);
    expect(numbers.number("record 甲")).toBe(first);
  });

  it("项编满了就说，不悄悄编重", () => {
    const numbers = new FactNumbers();
    expect(() => {
      for (let index = 0; index < 200; index += 1) numbers.field(`项${index}`);
    }).toThrow("字段超过了 128 种");
  });
});

describe("一页读了什么", () => {
  it("不重复，照读的先后；拿走以后从头再收", () => {
    const reads = new PageReads();
    for (const fact of [9, 3, 9, 5_000_000, 3]) reads.add(fact);
    expect([...reads.take()]).toEqual([9, 3, 5_000_000]);
    reads.add(3);
    expect([...reads.take()]).toEqual([3]);
    expect([...reads.take()]).toEqual([]);
  });

  it("读了几万件也一件不少", () => {
    const reads = new PageReads();
    for (let fact = 0; fact < 50_000; fact += 1) reads.add(fact * 3);
    expect(reads.take()).toEqual(Uint32Array.from({ length: 50_000 }, (_, index) => index * 3));
  });
});

describe("换编号", () => {
  it("别处编的换成这里的，名字和项都对得上；没有说过的不认", () => {
    const here = new FactNumbers(["record 甲"], ["", "title"]);
    const there = new FactNumbers(["record 乙", "record 甲"], ["", "date", "title"]);
    const translation = new FactTranslation(here);
    translation.learn(there.names, there.fields);
    const [moved = 0] = translation.apply(Uint32Array.of(factOf(1, 2)));
    expect([here.names[nameOf(moved)], here.fields[fieldOf(moved)]]).toEqual(["record 甲", "title"]);
    expect(() => translation.apply(Uint32Array.of(factOf(2)))).toThrow("不认得的编号");
  });

  it("不用的名字去掉，先后不变", () => {
    const numbers = new FactNumbers(["甲", "乙", "丙"]);
    const used = new Uint8Array(numbers.end);
    used[factOf(2, 1)] = 1;
    used[factOf(0)] = 1;
    const renumbering = new Renumbering(numbers, used);
    expect(renumbering.names).toEqual([0, 2]);
    expect([...renumbering.apply(renumbering.facts)]).toEqual([factOf(0), factOf(1, 1)]);
  });
});
