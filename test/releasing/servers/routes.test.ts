import { expect, test } from "vitest";
import { routesOf } from "../../../src/releasing/servers/routes.ts";

const paths = [
  "speeches/2024/xin/index.html",
  "speeches/2024/xin/cite.bib",
  "speeches/2024/xin/print/index.html",
  "hant/speeches/2024/xin/index.html",
  "cases/2020/chehui/index.html",
  "speeches/index.html",
  "speeches/feed.xml",
];

test("改道：旁边的小文件和繁体的一份跟着；更深的不跟", () => {
  const { redirects } = routesOf(
    { redirects: [{ from: "/speeches/2023/jiu/", to: "/speeches/2024/xin/" }], withdrawn: [] },
    paths,
  );
  expect(redirects).toEqual([
    { from: "/speeches/2023/jiu/", to: "/speeches/2024/xin/" },
    { from: "/speeches/2023/jiu/cite.bib", to: "/speeches/2024/xin/cite.bib" },
    { from: "/hant/speeches/2023/jiu/", to: "/hant/speeches/2024/xin/" },
  ]);
});

test("改到栏目的，栏目的订阅源不跟着", () => {
  const { redirects } = routesOf({ redirects: [{ from: "/old/", to: "/speeches/" }], withdrawn: [] }, paths);
  expect(redirects).toEqual([{ from: "/old/", to: "/speeches/" }]);
});

test("撤回：有繁体的一份才算上", () => {
  expect(routesOf({ redirects: [], withdrawn: ["/cases/2020/chehui/"] }, paths).withdrawn).toEqual([
    "/cases/2020/chehui/",
  ]);
});
