import { expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { countWritten } from "../../src/building/count-written.ts";

const archive = {
  records: [{ url: "/speeches/2021/jia/" }, { url: "/bulletins/yi/#zhu" }],
  withdrawn: [{ url: "/cases/2021/bing/" }],
  mechanisms: [],
  cities: [{ url: "/cities/jia/" }],
  people: [],
  bulletins: [],
  sameNames: [],
} as unknown as Archive;

it("档案里的每一条都有自己的网页；少一页，说出是哪一页", () => {
  const page = { size: 3, digest: "" };
  const files = new Map([
    ["speeches/2021/jia/index.html", page],
    ["cases/2021/bing/index.html", page],
  ]);
  expect(() => countWritten({ files }, archive)).toThrow("读进来 3 条，排出来少了 1 页：/cities/jia/index.html");
  files.set("cities/jia/index.html", page);
  expect(countWritten({ files }, archive)).toBe(3);
});
