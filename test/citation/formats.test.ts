import { describe, expect, test } from "vitest";
import { bibtex } from "../../src/citation/bibtex.ts";
import { withAccess } from "../../src/citation/blank-date.ts";
import { plain } from "../../src/citation/plain.ts";
import type { Reference } from "../../src/citation/reference.ts";
import { ris } from "../../src/citation/ris.ts";

const reference: Reference = {
  authors: ["张某", "甲市政协办公室"],
  title: "读《协商》有感",
  type: "EB",
  online: true,
  host: { title: "范例议刊", part: "甲乙汇编" },
  publisher: "范例编辑部",
  issued: "2021",
  updated: "2021-05-07",
  accessed: "2024-06-30",
  url: "https://yikan.example/speeches/2021/a_b/",
  when: "2021年5月7日",
};
const inferred: Reference = {
  ...reference,
  issued: "[2021-05]",
  updated: undefined,
  when: "2021年5月（推断）",
} as Reference;

describe("BibTeX", () => {
  test("一条", () => {
    expect(bibtex("a-b", reference)).toBe(
      [
        "@online{a-b,",
        "  author = {张某 and {甲市政协办公室}},",
        "  title = {{读《协商》有感}},",
        "  organization = {范例编辑部},",
        "  year = {2021},",
        "  date = {2021-05-07},",
        "  note = {载 范例议刊: 甲乙汇编},",
        "  url = {https://yikan.example/speeches/2021/a_b/},",
        "  language = {chinese},",
        "  urldate = {2024-06-30},",
        "}",
      ].join("\n"),
    );
  });

  test("推断的日期只写在带方括号的年份里，没有引用日期就不写", () => {
    const text = bibtex("a", { ...inferred, accessed: "" });
    expect(text).toContain("  year = {[2021-05]},");
    expect(text).not.toMatch(/^ {2}(date|urldate) =/m);
  });

  test.each([
    ["100%", "100\\%"],
    ["A&B #1 $2 c_d", "A\\&B \\#1 \\$2 c\\_d"],
    ["a~b^c\\d", "a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d"],
    ["{花括号}", "\\{花括号\\}"],
    ["1126+N", "1126+N"],
  ])("特殊字符：%s", (title, expected) => {
    expect(bibtex("a", { ...reference, title })).toContain(`title = {{${expected}}}`);
  });
});

describe("RIS", () => {
  const fields = (text: string) => text.split("\n").map((line) => [line.slice(0, 2), line.slice(6)]);

  test("先类型，末了 ER，一人一行", () => {
    const lines = ris("a-b", reference);
    for (const line of lines.split("\n")) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(fields(lines)).toEqual([
      ["TY", "ELEC"],
      ["ID", "a-b"],
      ["AU", "张某"],
      ["AU", "甲市政协办公室"],
      ["TI", "读《协商》有感"],
      ["T2", "范例议刊: 甲乙汇编"],
      ["PB", "范例编辑部"],
      ["PY", "2021///"],
      ["DA", "2021/05/07/"],
      ["N1", "2021年5月7日"],
      ["UR", "https://yikan.example/speeches/2021/a_b/"],
      ["LA", "zh"],
      ["Y2", "2024/06/30/"],
      ["ER", ""],
    ]);
  });

  test.each([
    ["[2021-05]", "2021/05//推断"],
    ["[2021-05-07/2021-05-08]", "2021/05/07/推断"],
    ["[不晚于2024]", "2024///不晚于"],
    ["2020", "2020///"],
  ])("日期 %s 写成 %s", (issued, expected) => {
    expect(ris("a", { ...inferred, issued })).toContain(`PY  - ${expected}\n`);
  });
});

test.each([
  ["BibTeX", bibtex],
  ["RIS", ris],
])("%s 文件没有引用日期，复制时添上，与当时就写上一样", (_, format) => {
  const { accessed = "", ...undated } = reference;
  const file = `${format("a", undated)}\n`;
  expect(file).not.toContain(accessed);
  expect(withAccess(file, accessed)).toBe(format("a", reference));
});

describe("行文里的写法", () => {
  test("书名号里再用书名号，用单的", () => {
    expect(plain(reference)).toBe(
      "张某、甲市政协办公室：《读〈协商〉有感》，载《范例议刊·甲乙汇编》，范例编辑部，2021年5月7日，https://yikan.example/speeches/2021/a_b/，访问日期2024-06-30。",
    );
  });

  test("没有的不写", () => {
    expect(plain({ authors: [], title: "题", type: "EB" })).toBe("《题》。");
  });

  test("日期的依据照说", () => {
    expect(plain(inferred)).toContain("，2021年5月（推断），");
  });
});
