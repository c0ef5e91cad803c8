import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { together } from "../../src/building/together.ts";

const failing = async (after: number, message: string): Promise<never> => {
  await setTimeout(after);
  throw new Error(message);
};

test("两件都成，各给各的", async () => {
  expect(await together(Promise.resolve(1), Promise.resolve("二"))).toEqual([1, "二"]);
});

test.each([true, false])("有一件不成，等另一件停了才抛出（先写的不成：%s）", async (first) => {
  let stopped = false;
  const slow = setTimeout(30).then(() => {
    stopped = true;
  });
  const failed = failing(0, "画不出来");
  await expect(first ? together(failed, slow) : together(slow, failed)).rejects.toThrow("画不出来");
  expect(stopped).toBe(true);
});

test("都不成，抛出前一件的", async () => {
  await expect(together(failing(10, "前一件"), failing(0, "后一件"))).rejects.toThrow("前一件");
});
