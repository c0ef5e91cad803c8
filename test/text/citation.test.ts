import { expect, test } from "vitest";
import { citation, example } from "../../src/text/citation.ts";
import { withCity } from "../../src/text/mechanism-label.ts";
import { archiveOf, mechanism, person, pick, record } from "../archive/small-archive.ts";

test("引文：责任者、题名、会刊、日期、网址", () => {
  const archive = archiveOf({
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
  expect(citation(pick(archive.records, "a"), archive)).toBe(
    "李某．让协商经常起来[EB/OL]．见：甲乙汇编（2021年）．范例议刊，2021年5月7日．https://yikan.example/speeches/2021/a/",
  );
});

test("没有署名的，责任者是单位", () => {
  const archive = archiveOf({ cases: [record("cases", "a")] });
  expect(citation(pick(archive.records, "a"), archive)).toMatch(/^乙县政协．a\[EB\/OL\]/);
});

test("例子先用发言，没有就用别的，编者按不用", () => {
  const newer = { date: { value: "2023-01-01", precision: "day", basis: "printed" } };
  const notes = [record("editor-notes", "an", newer)];
  const cases = [record("cases", "b", newer)];
  expect(example(archiveOf({ speeches: [record("speeches", "a")], cases }))).toContain("/speeches/2021/a/");
  expect(example(archiveOf({ cases, "editor-notes": notes }))).toContain("/cases/2023/b/");
  expect(example(archiveOf({ "editor-notes": notes }))).toBe("");
});

test.each([
  ["双月协商", "双月协商（jia）"],
  ["jia双月协商", "jia双月协商"],
])("离开本城市时的名称：%s → %s", (name, expected) => {
  const { mechanisms } = archiveOf({ mechanisms: [mechanism("m", { name })] });
  expect(withCity(pick(mechanisms, "m"))).toBe(expected);
});
