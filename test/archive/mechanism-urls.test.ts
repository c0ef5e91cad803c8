import { expect, test } from "vitest";
import { mechanismUrls } from "../../src/archive/mechanism-urls.ts";
import { archiveOf, mechanism } from "./small-archive.ts";

test("按编号取网址，没有发布的没有", () => {
  const urls = mechanismUrls(archiveOf({ mechanisms: [mechanism("m1"), mechanism("m2")] }));
  expect(urls.get("m1")).toBe("/mechanisms/m1/");
  expect(urls.get("m3")).toBeUndefined();
});
