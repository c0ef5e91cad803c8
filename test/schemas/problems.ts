import { expect, test } from "vitest";
import type { z } from "zod";
import { explain } from "../../src/reading/messages.ts";
import { vary } from "../examples/example.ts";

/** 编辑会看到的话：每条是 “字段路径 — 说明”。 */
export function problemsOf(schema: z.ZodType, data: unknown): string[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const { message, key } = explain(issue, schema, data);
    return `${[...issue.path, ...(key === undefined ? [] : [key])].join(".")} — ${message}`;
  });
}

/** 名称、改动（点分路径）、出错的字段、说明里的一段话。 */
export type Refusal = [name: string, changes: Record<string, unknown>, field: string, fragment: string];

/** 好的范例改坏一处，报出那一处，不牵连别的字段。 */
export function refuses(schema: z.ZodType, good: object, refusals: Refusal[]): void {
  test.each(refusals)("%s", (_, changes, field, fragment) => {
    const problems = problemsOf(schema, vary(good, changes));
    const [first = "（没有报错）"] = problems.filter((problem) => problem.startsWith(`${field} — `));
    expect(first).toContain(fragment);
    const [top = field] = field.split(".");
    expect(problems.filter((problem) => !problem.startsWith(top))).toEqual([]);
  });
}

/** 改过以后仍然合格。 */
export function accepts(schema: z.ZodType, good: object, changes: [name: string, changes: Record<string, unknown>][]) {
  test.each(changes)("%s", (_, change) => {
    expect(problemsOf(schema, vary(good, change))).toEqual([]);
  });
}
