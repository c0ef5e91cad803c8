import { describe, expect, test } from "vitest";
import { gbt7714 } from "../../src/citation/gbt7714.ts";
import { recordReference } from "../../src/citation/record-reference.ts";
import { cardOf } from "../../src/search/document.ts";
import { searchSources } from "../../src/search/documents.ts";
import type { Excerpt, Pieces } from "../../src/search/excerpt.ts";
import { toCitations, toCsv } from "../../src/search/export-results.ts";
import type { Result } from "../../src/search/searcher.ts";
import { archiveOf, pick, record } from "../archive/small-archive.ts";
import { cells } from "../text/csv-cells.ts";
import { document } from "./memory-engine.ts";

const origin = "https://yikan.example";
const excerpt = (pieces: Pieces = []): Excerpt => ({ title: [], anchor: "", from: "text", pieces });
const result = (title: string, changes: Partial<Result> = {}): Result => ({
  ...cardOf(document("a", title)),
  rung: "exact",
  excerpt: excerpt(),
  ...changes,
});

describe("CSV", () => {
  const secondRow = (given: Result) => cells(toCsv([given], origin))[1] ?? [];

  test("开头是 BOM，行末是回车换行，没有结果也有表头", () => {
    expect(toCsv([], origin)).toBe('\uFEFF"标题","类型","城市","日期","人物","网址","摘录"\r\n');
  });

  test("一条结果一行，网址是全的，摘录连起来", () => {
    const pieces = [
      { text: "甲市", match: false },
      { text: "协商", match: true },
    ];
    const given = result("题名", { cities: "甲", date: "2021年", people: "张某", excerpt: excerpt(pieces) });
    expect(secondRow(given)).toEqual([
      "题名",
      "发言",
      "甲",
      "2021年",
      "张某",
      "https://yikan.example/speeches/2021/a/",
      "甲市协商",
    ]);
  });

  test("标题不当公式", () => {
    expect(secondRow(result("=1+1"))[0]).toBe("'=1+1");
  });
});

describe("参考文献", () => {
  const publication = { site: origin, name: "范例议刊", publisher: "范例编辑部" };
  const cite = (...results: Result[]) => toCitations(results, publication, "2024-07-01");
  const url = "https://yikan.example/speeches/2021/a/";

  test.each<[what: string, changes: Partial<Result>, expected: string]>([
    [
      "有作者、会刊和日期",
      { people: "张某、李某", source: "甲乙汇编", issued: "[2021-05]" },
      `[1] 张某, 李某. 题名[EB/OL]//范例议刊: 甲乙汇编. 范例编辑部, [2021-05][2024-07-01]. ${url}.`,
    ],
    ["没有日期", { people: "张某" }, `[1] 张某. 题名[EB/OL]//范例议刊. [2024-07-01]. ${url}.`],
    ["没有作者也没有单位，不凭空写一个", {}, `[1] 题名[EB/OL]//范例议刊. [2024-07-01]. ${url}.`],
  ])("%s", (_, changes, expected) => {
    expect(cite(result("题名", changes))).toBe(expected);
  });

  test("别的站点的，写那个站点的名称和网址，不写本刊的主办单位", () => {
    const given = result("题名", { site: "乙刊", issued: "[2021]", url: "https://b.example/speeches/2021/a/" });
    expect(cite(given)).toBe("[1] 题名[EB/OL]//乙刊. [2021][2024-07-01]. https://b.example/speeches/2021/a/.");
  });

  test("一条一行，依次编号", () => {
    const lines = cite(result("一", { people: "甲" }), result("二", { people: "乙" })).split("\n");
    expect(lines.map((line) => line.slice(0, 10))).toEqual(["[1] 甲. 一[E", "[2] 乙. 二[E"]);
  });

  test.each(["speeches", "cases"] as const)("与页面上的引文写法一样：%s", async (name) => {
    const archive = archiveOf({ [name]: [record(name, "a")] });
    const heads = searchSources(archive, async () => "").map(({ head }) => head);
    const line = cite({ ...cardOf(pick(heads, "a")), rung: "exact", excerpt: excerpt() });
    const reference = recordReference(pick(archive.records, "a"), archive.site);
    expect(line).toBe(`[1] ${gbt7714({ ...reference, accessed: "2024-07-01" })}`);
  });
});
