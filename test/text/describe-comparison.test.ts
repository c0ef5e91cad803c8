import { describe, expect, test } from "vitest";
import { describeComparison } from "../../src/text/describe-comparison.ts";
import { archiveOf, city, figure, mechanism } from "../archive/small-archive.ts";

const said = (...changes: Record<string, unknown>[]) => {
  const places = ["jia", "yi", "bing"].map((id) => city(id));
  const { figures } = archiveOf({
    cities: places,
    mechanisms: changes.map((change, index) =>
      mechanism(`m${index}`, { city: places[index]?.id, figures: [figure("f", change)] }),
    ),
  });
  return describeComparison(figures);
};

describe("图的一句话", () => {
  test("各是多少，照图的次序", () => {
    expect(said({ value: 31 }, { value: 18 })).toBe("jia31个，yi18个。");
  });

  test("一样多的合起来说，周期写在前面", () => {
    const yearly = { value: 6, unit: "次", kind: "frequency", per: "年" };
    expect(said(yearly, yearly)).toBe("jia、yi都是每年6次。");
  });

  test("数目不是恰好的，提醒长短不能细比", () => {
    expect(said({ value: 60, bound: "over" }, { value: 29 })).toMatch(/^jia60余个，yi29个。.*不能细比。$/);
    expect(said({ value: 1, to: 2 }, { value: 3 })).toContain("不能细比");
  });

  test("没有数字就没有话", () => {
    expect(describeComparison([])).toBe("");
  });
});
