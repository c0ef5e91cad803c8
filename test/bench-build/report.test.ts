import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { growthPicture } from "../../scripts/bench-build/picture.ts";
import { inReadme, report } from "../../scripts/bench-build/report.ts";
import { mergeResults } from "../../scripts/bench-build/results.ts";
import { results, size } from "./results.ts";

const made = results(
  size(100, { "yikan-pages": { cold: [1, 1, 1], body: [0.5] }, hugo: { cold: [0.5, 0.5, 0.5], body: [0.5] } }),
  size(1000, { "yikan-pages": { cold: [4, 6, 5], body: [1] }, hugo: { cold: [2, 2, 2], body: [2] } }),
  size(50_000, { "yikan-pages": { cold: [100], body: [4.25] } }),
);

describe("表", () => {
  const text = report(made, "growth.svg");

  test("细看的是比得最全的里面最大的；秒数是中位数，比值一对一对地比", () => {
    expect(text).toContain("| 1000 条（秒） | 议刊·全部页面 | Hugo 0.111.3 |");
    expect(text).toContain("| 从头建 | 5.00（2.50×） | 2.00 |");
    expect(text).toContain("| 改一篇正文 | 1.00（0.50×） | 2.00 |");
    expect(text).toContain("| 从头建：写出 | 1.0 MB | 1.0 MB |");
  });

  test("从少到多，没有量的画一横", () => {
    expect(text).toContain("| 50000 | 100 / 4.25 | — |");
  });

  test("没有量过的情形不占一行", () => {
    expect(text).not.toContain("添一条");
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("三千和三万都量了，才说一条记录摊到的时间", () => {
    expect(text).not.toContain("3000 条的几倍");
    const grown = results(size(3000, { hugo: { cold: [3] } }), size(30_000, { hugo: { cold: [36] } }));
    expect(report(grown, undefined)).toContain("Hugo 1.20");
  });

  test("没有建成的如实写，不进表", () => {
    const failed = size(1000, { hugo: { cold: [2] }, hexo: { cold: [9] } });
    failed.failures.hexo = "内存用完了\n后面是栈";
    const said = report(results(failed), undefined);
    expect(said).toContain("- Hexo，1000 条：没有建成。内存用完了\n");
    expect(said).not.toContain("9.00");
  });
});

describe("写进 README", () => {
  const readme = "前\n<!-- bench:build -->\n旧的\n<!-- /bench:build -->\n后\n";

  test("只换两个记号之间的，再写一遍不变", () => {
    const once = inReadme(readme, "新的\n");
    expect(once).toBe("前\n<!-- bench:build -->\n\n新的\n\n<!-- /bench:build -->\n后\n");
    expect(inReadme(once, "新的\n")).toBe(once);
  });

  test("没有记号就说", () => {
    expect(() => inReadme("前后", "新的")).toThrow("README");
  });
});

describe("图", () => {
  test("同样的结果画出来一字不差，坐标都是数", () => {
    const picture = growthPicture(made);
    expect(growthPicture(structuredClone(made))).toBe(picture);
    expect(picture).not.toMatch(/NaN|undefined|Infinity| style=/);
    expect(parseDocument(picture, { xmlMode: true }).childNodes).toHaveLength(2);
  });

  test("每个工具一条线，只有一个点也画", () => {
    expect(growthPicture(made).match(/<polyline/g)).toHaveLength(4);
    expect(growthPicture(results(size(100, { hugo: { cold: [1] } }))).match(/<circle/g)).toHaveLength(1);
  });
});

describe("并进旧的结果", () => {
  test("同样规模、同样工具的换掉，别的留着", () => {
    const merged = mergeResults(made, results(size(1000, { hugo: { cold: [3] } }), size(10, { hugo: { cold: [1] } })));
    expect(merged.sizes.map(({ records }) => records)).toEqual([10, 100, 1000, 50_000]);
    expect(merged.sizes[2]?.runs.hugo?.cold?.map(({ wall }) => wall)).toEqual([3]);
    expect(merged.sizes[2]?.runs["yikan-pages"]?.cold).toHaveLength(3);
  });

  test("这一回建成了，上一回的失败就不再提", () => {
    const failed = size(100, {});
    failed.failures.hugo = "没有装";
    const merged = mergeResults(results(failed), results(size(100, { hugo: { cold: [1] } })));
    expect(merged.sizes[0]?.failures).toEqual({});
  });
});
