import { expect, test } from "vitest";
import { BadOption, readOptions } from "../../scripts/bench-build/options.ts";

const given = { sizes: "100", runs: "3", tools: "hugo", scenarios: "cold" };

test("yikan 是同样的页、全部页面和整个发布三样；次序按固定的来", () => {
  expect(readOptions({ ...given, tools: "hexo,yikan" }).tools).toEqual([
    "yikan-same",
    "yikan-pages",
    "yikan-publish",
    "hexo",
  ]);
  expect(readOptions({ ...given, tools: "yikan-pages" }).tools).toEqual(["yikan-pages"]);
});

test("没有写从头建，也要从头建一次，后面的才有东西可接", () => {
  expect(readOptions({ ...given, scenarios: "body" }).scenarios).toEqual(["cold", "body"]);
});

test.each([
  [{ sizes: "100,abc" }, "abc"],
  [{ sizes: "0" }, "0"],
  [{ sizes: "" }, "规模"],
  [{ runs: "1.5" }, "1.5"],
  [{ tools: "jekyll" }, "jekyll"],
  [{ scenarios: "cold,rename" }, "rename"],
])("写错了说出写错的是什么：%j", (wrong, said) => {
  expect(() => readOptions({ ...given, ...wrong })).toThrow(BadOption);
  expect(() => readOptions({ ...given, ...wrong })).toThrow(said);
});
