import { describe, expect, test } from "vitest";
import { concerns } from "../../src/checking/changed.ts";
import { toJson } from "../../src/checking/reports/json.ts";
import { toSarif } from "../../src/checking/reports/sarif.ts";
import { summary } from "../../src/checking/reports/summary.ts";
import { rules } from "../../src/checking/rules/index.ts";
import type { Problem } from "../../src/reading/problem.ts";

const error: Problem = {
  file: "content/speeches/2021/甲 乙.md",
  line: 5,
  column: 10,
  field: "cities.0",
  message: "没有编号为 “tangshna” 的城市",
  rule: "reference/unknown",
  severity: "error",
};
const warning: Problem = {
  ...error,
  field: "",
  message: "半角的 “,” 夹在汉字里",
  rule: "punctuation/half-width",
  severity: "warning",
  fix: { start: 3, end: 4, text: "，" },
};

test("JSON：总数和逐条", () => {
  const report = JSON.parse(toJson([error, warning], 9));
  expect(report).toMatchObject({ files: 9, errors: 1, warnings: 1 });
  expect(report.problems[0]).toEqual({ ...error, fixable: false });
  expect(report.problems[1]).toMatchObject({ rule: "punctuation/half-width", fixable: true });
  expect(report.problems[1]).not.toHaveProperty("fix");
});

describe("SARIF", () => {
  const [run] = JSON.parse(toSarif([error, warning])).runs;

  test("每条规则一份说明", () => {
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
  });

  test("每个问题指到文件、行、列，地址是合法的相对地址", () => {
    expect(run.results).toHaveLength(2);
    const [first, second] = run.results;
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe("reference/unknown");
    expect(first).toMatchObject({
      level: "error",
      message: { text: "cities.0 — 没有编号为 “tangshna” 的城市" },
      locations: [{ physicalLocation: { region: { startLine: 5, startColumn: 10 } } }],
    });
    expect(first.locations[0].physicalLocation.artifactLocation.uri).toBe(
      "content/speeches/2021/%E7%94%B2%20%E4%B9%99.md",
    );
    expect(second).toMatchObject({ level: "warning", properties: { fixable: true } });
  });

  test("没有问题也是一份完整的结果", () => {
    expect(JSON.parse(toSarif([]))).toMatchObject({ version: "2.1.0", runs: [{ results: [] }] });
  });
});

test("最后一行分开说错误和提醒，能替改的说出怎样改", () => {
  expect(summary([], 5)).toBe("检查了 5 份文件，没有问题。");
  expect(summary([error], 5)).toBe("检查了 5 份文件，发现 1 处错误。");
  expect(summary([error, warning], 5)).toBe(
    "检查了 5 份文件，发现 1 处错误，1 处提醒（不妨碍建站）。其中 1 处可以用 npm run check -- --fix 改好。",
  );
});

test("只看改动：改动的文件全看，别的文件只看牵连出来的错误", () => {
  const here = concerns(new Set(["content/a.md"]));
  expect(here({ ...warning, file: "content/a.md" })).toBe(true);
  expect(here({ ...warning, file: "content/b.md" })).toBe(false);
  expect(here({ ...error, file: "content/b.md" })).toBe(true);
  expect(here({ ...error, file: "content/b.md", rule: "schema/missing" })).toBe(false);
});
