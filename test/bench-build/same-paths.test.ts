import { expect, test } from "vitest";
import { samePaths } from "../../scripts/bench-build/same-paths.ts";

test.each([
  "/",
  "/feed.xml",
  "/speeches/",
  "/speeches/page/2",
  "/speeches/2024/jia-huiketing/",
  "/mechanisms/",
  "/mechanisms/jia-huiketing",
  "/same-names/huiketing/",
  "/bulletins/page/3",
  "/bulletins/jia-2021",
  "/people/zhangmou",
  "/people/zhangmou/records/page/2",
  "/topics/lianxi/page/9",
  "/cities/jia",
  "/cities/jia/records/page/2",
  "/cities/jia/mechanisms",
])("同行也建：%s", (path) => {
  expect(samePaths.test(path)).toBe(true);
});

test.each([
  "/feed.json",
  "/cities/jia/feed.xml",
  "/speeches/2024/",
  "/speeches/2024/page/2",
  "/bulletins/jia-2021/print",
  "/cities/jia/figures/page/2",
  "/figures/page/2",
  "/compare/jia/yi",
  "/timeline/2024",
  "/annotations/page/2",
])("同行没有：%s", (path) => {
  expect(samePaths.test(path)).toBe(false);
});
