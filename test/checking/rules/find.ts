import { expect, test } from "vitest";
import type { Rule } from "../../../src/checking/rule.ts";

/** 一条规则在一段文字里找到的：“原文→改法”，没有把握改的只有原文。 */
export function find(rule: Rule, text: string): string[] {
  const matches = rule.inProse?.(text) ?? rule.inText?.(text) ?? [];
  for (const { message } of matches) expect(message).toMatch(/\p{Script=Han}/u);
  return matches.map(({ start, end, fix }) => text.slice(start, end) + (fix === undefined ? "" : `→${fix}`));
}

/** 该找到的，和不该找到的：误报比漏报更坏。规则自己举的例子也要算数。 */
export function examine(rule: Rule, wrong: [text: string, ...found: string[]][], fine: string[]): void {
  test.each(wrong)("%s", (text, ...found) => {
    expect(find(rule, text)).toEqual(found);
  });
  test.each(fine)("没有问题：%s", (text) => {
    expect(find(rule, text)).toEqual([]);
  });
  test("规则自己举的例子", () => {
    expect(find(rule, rule.wrong)).not.toEqual([]);
    expect(find(rule, rule.right)).toEqual([]);
  });
  test("没有文字也不出岔子", () => {
    expect(find(rule, "")).toEqual([]);
  });
}
