import { describe } from "vitest";
import { figure } from "../../src/schemas/figure.ts";
import { speech } from "../examples/records.ts";
import { accepts, refuses } from "./problems.ts";

const good = speech.data.figures?.[0] ?? {};

describe("不合格的数字", () => {
  refuses(figure, good, [
    ["上端等于下端", { to: 200 }, "to", "区间的上端应大于下端"],
    ["上端小于下端", { to: 100 }, "to", "区间的上端应大于下端"],
    ["频次没有周期", { kind: "frequency" }, "per", "要写周期 per"],
    ["有周期而不是频次", { per: "年" }, "per", "其他性质的不写"],
    ["编号有大写", { id: "GongZuoZhan" }, "id", "小写字母、数字和连字符"],
    ["编号有下划线", { id: "gong_zuo" }, "id", "小写字母、数字和连字符"],
    ["数值是文字", { value: "200" }, "value", "应是一个数字"],
    ["没有数值", { value: undefined }, "value", "缺少这个字段"],
    ["没有单位", { unit: undefined }, "unit", "缺少这个字段"],
    ["单位是空的", { unit: "" }, "unit", "不能为空"],
    ["没有的松紧", { bound: "above" }, "bound", "exact、over"],
    ["没有的性质", { kind: "outcom" }, "kind", "您是不是要写 “outcome”"],
    ["sameAs 没有斜线", { sameAs: "jia-fayan" }, "sameAs", "文件编号/数字编号"],
    ["时段没有文字", { period: {} }, "period.text", "缺少这个字段"],
    [
      "时段里没有的日子",
      { "period.date": { value: "2021-02-30", precision: "day", basis: "printed" } },
      "period.date.value",
      "日历上没有",
    ],
    ["城市写了名称", { city: "甲市" }, "city", "应填城市的编号"],
    ["原样写法换了行", { text: "200\n余个" }, "text", "不能换行"],
    ["多余的字段", { units: "个" }, "units", "您是不是要写 “unit”"],
  ]);
});

describe("合格的数字", () => {
  accepts(figure, good, [
    ["区间", { to: 300 }],
    ["频次有周期", { kind: "frequency", per: "季度" }],
    ["指向别处", { sameAs: "jia-fayan/gongzuozhan" }],
    ["小数和零", { value: 0, to: 0.5 }],
  ]);
});
