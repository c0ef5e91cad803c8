import { expect, test } from "vitest";
import { archiveOf, record } from "./small-archive.ts";

const correction = (date: string, text = "改一个字。") => ({ date, text, reason: "原件如此。" });

test("更正和撤回合成一份，新的在前；同一天的锚点不相重", () => {
  const { corrections } = archiveOf({
    cases: [
      record("cases", "a", {
        corrections: [correction("2024-06-30", "甲。"), correction("2024-06-30", "乙。"), correction("2023-01-01")],
      }),
      record("cases", "b", { state: "withdrawn", withdrawn: { date: "2024-01-01", reason: "不实。" } }),
    ],
  });
  expect(corrections.map(({ kind, date, text, reason, url }) => [kind, date, text, reason, url])).toEqual([
    ["corrected", "2024-06-30", "甲。", "原件如此。", "/cases/2021/a/#correction-2024-06-30"],
    ["corrected", "2024-06-30", "乙。", "原件如此。", "/cases/2021/a/#correction-2024-06-30-2"],
    ["withdrawn", "2024-01-01", "", "不实。", "/cases/2021/b/"],
    ["corrected", "2023-01-01", "改一个字。", "原件如此。", "/cases/2021/a/#correction-2023-01-01"],
  ]);
});

test("编者按的更正在会刊的页面上，锚点带篇名", () => {
  const notes = [record("editor-notes", "an", { corrections: [correction("2024-06-30")] })];
  expect(archiveOf({ "editor-notes": notes }).corrections[0]?.url).toBe("/bulletins/kan/#an-correction-2024-06-30");
});
