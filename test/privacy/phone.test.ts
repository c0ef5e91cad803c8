import { describe, expect, test } from "vitest";
import { findMobiles, findPersonalLandlines } from "../../src/privacy/phone.ts";

const of = (find: typeof findMobiles, text: string) => find(text).map(({ start, end }) => text.slice(start, end));

describe("手机号码", () => {
  test.each([
    ["连写", "电话13800138000。", "13800138000"],
    ["短横隔开", "138-0013-8000", "138-0013-8000"],
    ["空格隔开", "138 0013 8000", "138 0013 8000"],
    ["带国家代码", "+8613800138000", "+8613800138000"],
    ["新号段", "19912345678", "19912345678"],
    ["全角", "１３８００１３８０００", "１３８００１３８０００"],
  ])("%s", (_, text, number) => {
    expect(of(findMobiles, text)).toEqual([number]);
  });

  test.each([
    ["数目", "投入13800138000元"],
    ["带余的数目", "共13800138000余元"],
    ["更长的数字", "138001380001"],
    ["没有的号段", "12800138000"],
    ["热线", "12345、400-800-8888"],
    ["小数", "0.13800138000"],
    ["日期", "20210507-20210508"],
    ["编号的一部分", "A13800138000"],
  ])("不是：%s", (_, text) => {
    expect(of(findMobiles, text)).toEqual([]);
  });
});

describe("个人的固定电话", () => {
  test.each([
    ["住宅", "住宅电话：0315-2801234", "0315-2801234"],
    ["联系人", "联系人王某，010-62801234", "010-62801234"],
    ["括号里的区号", "家庭电话(0315)2801234", "(0315)2801234"],
  ])("%s", (_, text, number) => {
    expect(of(findPersonalLandlines, text)).toEqual([number]);
  });

  test.each([
    ["单位公开的电话", "政协办公室电话：0315-2801234"],
    ["上一句说的是人", "联系人另行通知。办公室电话：0315-2801234"],
    ["年份", "家庭2020-2021年"],
  ])("不是：%s", (_, text) => {
    expect(of(findPersonalLandlines, text)).toEqual([]);
  });
});
