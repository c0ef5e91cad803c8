import { expect, test } from "vitest";
import { choosePages } from "../../scripts/bench-pages/choose.ts";

const weights = [
  { path: "/speeches/2024/page/2/", bytes: 9 },
  { path: "/speeches/2024/b/", bytes: 8 },
  { path: "/cases/2023/a/", bytes: 7 },
  { path: "/cities/", bytes: 6 },
  { path: "/cities/x/", bytes: 5 },
  { path: "/mechanisms/page/2/", bytes: 4 },
  { path: "/", bytes: 3 },
];

test("每一样挑最重的一页；目录和分页不当作里面的一页，没有的那一样不量", () => {
  expect(choosePages(weights, "").map(({ name, path }) => `${name} ${path}`)).toEqual([
    "首页 /",
    "记录 /speeches/2024/b/",
    "城市档案 /cities/x/",
  ]);
});

test("搜什么照首页上头一个示例", () => {
  const home = '<a href="/search/">搜索</a><a href="/search/?q=1126%2BN&amp;sort=newest">1126+N</a>';
  expect(choosePages([], home)).toEqual([{ name: "搜索", path: "/search/?q=1126%2BN&sort=newest" }]);
});
