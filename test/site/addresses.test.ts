import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { publishedAddresses } from "../../src/archive/published-addresses.ts";
import { checkContent } from "../../src/reading/check-content.ts";
import { contentRoot } from "../../src/reading/read-content.ts";
import { files } from "./built-site.ts";

const published = parse(readFileSync(`${contentRoot()}/published.yaml`, "utf8")) as string[];

test("发布过的每一个地址都建出来了：文件、改道或撤回说明", () => {
  const built = new Set(files.filter((file) => file.endsWith("/index.html")).map((file) => `/${file.slice(0, -10)}`));
  expect(published.length).toBeGreaterThan(400);
  expect(published.filter((url) => !built.has(url))).toEqual([]);
});

test("每一个永久地址都记着；新加的文件，请运行 npm run addresses -- --update", async () => {
  const { content } = await checkContent();
  const recorded = new Set(published);
  expect(publishedAddresses(content).filter((url) => !recorded.has(url))).toEqual([]);
});
