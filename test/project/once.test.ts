import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("共用的结果不写在 .astro 里：写在那里，排一页就重算一次", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".astro"));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => /\bonce\(/.test(readFileSync(`src/${file}`, "utf8")))).toEqual([]);
});
