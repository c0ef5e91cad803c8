import { expect, test } from "vitest";
import { makeMemory } from "../../src/building/memory.ts";

test("这一次记的，下一次想得起来；没有再记的就忘了", () => {
  const first = makeMemory(undefined, "甲");
  first.remember("页", 1);
  const second = makeMemory(first.kept, "甲");
  expect(second.recall("页")).toBe(1);
  expect(makeMemory(second.kept, "甲").recall("页")).toBeUndefined();
});

test("程序换了，记的一样也不算", () => {
  const first = makeMemory(undefined, "甲");
  first.remember("页", 1);
  expect(makeMemory(first.kept, "乙").recall("页")).toBeUndefined();
});
