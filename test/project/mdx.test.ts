import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("MDX 只在 src/owners/ 里，编辑的内容里没有", () => {
  const found = ["src", "content", "public"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.mdx$/i.test(file))
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((file) => !/^src\/owners\/[^/]+$/.test(file))).toEqual([]);
});

test("MDX 自己不读内容：写在组件外面的只算一次，改了内容不会跟着变", () => {
  for (const file of readdirSync("src/owners"))
    expect(readFileSync(`src/owners/${file}`, "utf8"), file).not.toMatch(/^export |\bawait\b/m);
});
