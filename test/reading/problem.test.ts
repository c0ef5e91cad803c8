import { expect, test } from "vitest";
import { ContentError, compareProblems, formatProblem, type Problem } from "../../src/reading/problem.ts";

const problem = (file: string, line: number, column: number, field = "date.value"): Problem => ({
  file,
  line,
  column,
  field,
  message: "没有这一天",
  rule: "schema/date",
  severity: "error",
});

test("写成一行，编辑器点得开", () => {
  expect(formatProblem(problem("content/a.md", 12, 3))).toBe("content/a.md:12:3 date.value — 没有这一天 [schema/date]");
  expect(formatProblem(problem("content/a.md", 1, 1, ""))).toBe("content/a.md:1:1 — 没有这一天 [schema/date]");
  expect(formatProblem({ ...problem("content/a.md", 1, 1, ""), severity: "warning" })).toBe(
    "content/a.md:1:1 — 提醒：没有这一天 [schema/date]",
  );
});

test("先按文件，再按行，再按列", () => {
  const sorted = [problem("b", 1, 1), problem("a", 10, 1), problem("a", 9, 2), problem("a", 9, 1)].sort(
    compareProblems,
  );
  expect(sorted.map(({ file, line, column }) => `${file}${line}:${column}`)).toEqual(["a9:1", "a9:2", "a10:1", "b1:1"]);
});

test("不能建站时，消息就是完整的清单", () => {
  const error = new ContentError([problem("a", 1, 2), problem("b", 3, 4)]);
  expect(error.message).toBe(
    "内容有 2 处问题，没有建站：\na:1:2 date.value — 没有这一天 [schema/date]\nb:3:4 date.value — 没有这一天 [schema/date]",
  );
  expect(error.problems).toHaveLength(2);
});
