import { describe, expect, test } from "vitest";
import { gbt7714 } from "../../src/citation/gbt7714.ts";
import { citedDates, example, mechanismReference, recordReference } from "../../src/citation/record-reference.ts";
import { archiveOf, mechanism, person, pick, record } from "../archive/small-archive.ts";

describe("记录", () => {
  const cite = (changes: Record<string, unknown>) => {
    const { records, site } = archiveOf({ cases: [record("cases", "a", { title: "让协商经常起来", ...changes })] });
    return gbt7714({ ...recordReference(pick(records, "a"), site), accessed: "2024-07-01" });
  };

  test("发言人、作者是责任者，提到的人不是；当作会刊里的析出文献", () => {
    const { records, site } = archiveOf({
      people: [person("limou"), person("wangmou", { name: "王某" })],
      speeches: [
        record("speeches", "a", {
          title: "让协商经常起来",
          people: [
            { person: "limou", as: "speaker", role: "委员" },
            { person: "wangmou", as: "mentioned", role: "委员" },
          ],
        }),
      ],
    });
    expect(gbt7714({ ...recordReference(pick(records, "a"), site), accessed: "2024-07-01" })).toBe(
      "李某. 让协商经常起来[EB/OL]//范例议刊: 甲乙汇编（2021年）. 范例编辑部, 2021(2021-05-07)[2024-07-01]. https://yikan.example/speeches/2021/a/.",
    );
  });

  test("没有署名的，责任者是单位", () => {
    expect(cite({})).toMatch(/^乙县政协\. 让协商经常起来\[EB\/OL\]/);
  });

  const dated = (value: string, precision: string, basis = "printed") => ({
    date: { value, precision, basis, ...(basis === "printed" ? {} : { how: "推断的依据。" }) },
  });
  const corrections = [
    { date: "2024-06-30", text: "改。", reason: "原件如此。" },
    { date: "2023-01-01", text: "改。", reason: "原件如此。" },
  ];
  test.each<[what: string, changes: Record<string, unknown>, expected: string]>([
    ["印明到分", dated("2021-05-09T08:30", "minute"), "2021(2021-05-09)"],
    ["印明到月", dated("2021-05", "month"), "2021(2021-05)"],
    ["印明到年", dated("2021", "year"), "2021"],
    ["印明起止", dated("2021-05-07/2021-05-08", "range"), "2021(2021-05-07/2021-05-08)"],
    ["推断的年", dated("2021", "year", "inferred"), "[2021]"],
    ["年份是推断的", dated("2021-05-07/2021-05-08", "range", "partly-printed"), "[2021-05-07/2021-05-08]"],
    ["不晚于", dated("2021", "year-or-earlier", "inferred"), "[不晚于2021]"],
    ["更正过", { ...dated("2021-05-07", "day"), corrections }, "2021(2024-06-30)"],
    ["推断的，又更正过", { ...dated("2021", "year", "inferred"), corrections }, "[2021](2024-06-30)"],
  ])("日期%s", (_, changes, expected) => {
    expect(cite(changes)).toContain(`. 范例编辑部, ${expected}[2024-07-01]. `);
    const { records } = archiveOf({ cases: [record("cases", "a", changes)] });
    expect(citedDates(pick(records, "a"))).toBe(expected);
  });

  test("行文的日期写明依据", () => {
    const { records, site } = archiveOf({
      cases: [record("cases", "a", dated("2021", "year-or-earlier", "inferred"))],
    });
    expect(recordReference(pick(records, "a"), site).when).toBe("不晚于2021年（推断）");
  });
});

test("机制没有发表日期，照没有日期的电子资源著录", () => {
  const { mechanisms, site } = archiveOf({ mechanisms: [mechanism("m", { name: "双月协商" })] });
  expect(gbt7714({ ...mechanismReference(pick(mechanisms, "m"), site), accessed: "2024-07-01" })).toBe(
    "范例编辑部. 双月协商（jia）[EB/OL]//范例议刊. [2024-07-01]. https://yikan.example/mechanisms/m/.",
  );
});

test("例子先用发言，没有就用别的，编者按不用", () => {
  const newer = { date: { value: "2023-01-01", precision: "day", basis: "printed" } };
  const notes = [record("editor-notes", "an", newer)];
  const cases = [record("cases", "b", newer)];
  expect(example(archiveOf({ speeches: [record("speeches", "a")], cases }))).toContain("/speeches/2021/a/");
  expect(example(archiveOf({ cases, "editor-notes": notes }))).toContain("/cases/2023/b/");
  expect(example(archiveOf({ "editor-notes": notes }))).toBe("");
});
