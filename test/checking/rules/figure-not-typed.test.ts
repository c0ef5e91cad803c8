import { describe, expect, test } from "vitest";
import { figureNotTyped } from "../../../src/checking/rules/figure-not-typed.ts";
import { jiaShuangyue } from "../../examples/mechanisms.ts";
import { speech } from "../../examples/records.ts";
import { changed } from "../../reading/publication.ts";
import { findIn } from "./publication.ts";

const typed = "甲市建成委员工作站200余个，一年协商不断线。";
const find = (more: string, changes = {}) => findIn(figureNotTyped, changed(speech, changes, `${typed}${more}`));

describe("正文里没有登记的数字", () => {
  test.each(["办理提案3641件", "发动委员1.2万人次", "投入30余万元", "办结率98.5%", "修路12公里", "共3,641名"])(
    "%s",
    async (text) => {
      const number = /\d.*/.exec(text)?.[0] ?? "";
      expect(await find(text)).toEqual([expect.stringContaining(`“${number}” 没有登记`)]);
    },
  );

  test("同一个写法只说一次", async () => {
    expect(await find("有12个站，又说12个站。")).toHaveLength(1);
  });

  test.each([
    "工作站又说了一遍200个",
    "2021年5月7日、3个月、第3次、第12届、5天、2小时、上午9时",
    "“1126+N”模式、十几个人、数百名",
    "政协1.0版",
  ])("不算：%s", async (text) => {
    expect(await find(text)).toEqual([]);
  });

  test("草稿和机制不查", async () => {
    expect(await find("办理提案3641件", { state: "draft" })).toEqual([]);
    expect(await findIn(figureNotTyped, changed(jiaShuangyue, {}, "每年六次，另有3641件提案。"))).toEqual([]);
  });
});
