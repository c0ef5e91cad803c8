import { describe, expect, test } from "vitest";
import type { Reason } from "../../src/archive/comparison/comparable-figures.ts";
import { reasonAgainst, reasonApart } from "../../src/text/comparison-reasons.ts";
import { figureWhen } from "../../src/text/figure-when.ts";
import { archiveOf, figure, mechanism, pick, record } from "../archive/small-archive.ts";

const { figures } = archiveOf({
  cases: [
    record("cases", "pian", {
      figures: [
        figure("zhan"),
        figure("ci", { unit: "次", kind: "frequency", per: "年", subject: "甲全市政协" }),
        figure("chengxiao", { kind: "outcome" }),
        figure("nian", { period: { text: "2017年" } }),
      ],
    }),
  ],
  mechanisms: [mechanism("m", { figures: [figure("wu")] })],
});
const at = (id: string) => pick(figures, id);

test.each<[Reason, string]>([
  ["unit", "单位不同：这里是次，图里是个"],
  ["per", "周期不同：这里是每年，图里是不按周期"],
  ["kind", "性质不同：这里是频次，图里是结构"],
  ["scope", "主体不同：这里是甲全市政协，图里是甲市政协"],
  ["unknown-time", "时段没有写明，或落不到年月上"],
  ["same-city", "同一座城市已有一个更近的数字"],
])("不在图里的理由 %s", (reason, expected) => {
  expect(reasonAgainst(reason, at("pian/ci"), at("pian/zhan"))).toBe(expected);
});

test("一群比不成的，差的那一样各是什么，一样的只说一次", () => {
  const all = [at("pian/zhan"), at("pian/ci"), at("pian/nian")];
  expect(reasonApart("unit", all)).toBe("单位不同：个、次");
});

describe("时段的写法", () => {
  test.each([
    ["pian/nian", "2017年"],
    ["pian/zhan", "未写明，按成文的2021年5月7日"],
    ["pian/ci", "定例"],
    ["pian/chengxiao", "未写明"],
    ["m/wu", "未写明"],
  ])("%s", (id, expected) => {
    expect(figureWhen(at(id))).toBe(expected);
  });
});
