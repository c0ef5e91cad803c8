import { expect, test } from "vitest";
import { makeConverter } from "../../src/traditional/converter.ts";
import { traditionalName } from "../../src/traditional/names.ts";

test.each([
  ["范某", "范某"],
  ["于建国", "于建國"],
  ["余党", "余黨"],
  ["姜后里", "姜后里"],
  ["刘张陈", "劉張陳"],
])("姓名逐字转，本身也是繁体字的不动：%s", (name, expected) => {
  expect(traditionalName(name)).toBe(expected);
});

const convert = makeConverter([
  { name: "范干" },
  { name: "范干里" },
  { name: "钟余", traditional: "鍾餘" },
  { name: "" },
]);

test.each([
  ["按词转", "里程碑后面的公里数，头发和发展", "里程碑後面的公里數，頭髮和發展"],
  ["名字不照词转", "范干说，干部的规范要公开", "范干說，幹部的規範要公開"],
  ["长的名字在前", "范干里来了", "范干里來了"],
  ["编辑写明的照写", "钟余与余款", "鍾餘與餘款"],
  ["西文和数字不动", "1126+N & <b>", "1126+N & <b>"],
])("%s", (_, text, expected) => {
  expect(convert(text)).toBe(expected);
});

test("没有名字也行", () => {
  expect(makeConverter([])("委员会")).toBe("委員會");
});

test("写明的繁体里夹着标记的不用：换上去的字不再转义", () => {
  for (const traditional of ["<script>x()</script>", '"+x()+"', "張&某", "張'某"])
    expect(makeConverter([{ name: "张某", traditional }])("张某说"), traditional).toBe("張某說");
});
