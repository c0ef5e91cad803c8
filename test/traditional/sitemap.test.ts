import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Output } from "../../src/building/output.ts";
import { writeTraditionalSitemap } from "../../src/traditional/sitemap.ts";

async function outputWith(files: Record<string, string>): Promise<Output> {
  const folder = await mkdtemp(join(tmpdir(), "yikan-map-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const output = new Output(join(folder, "before"), join(folder, "next"));
  for (const [file, text] of Object.entries(files)) await output.write(file, text);
  return output;
}

test("繁体的站点地图一页对一页，列进总的一份；再写一遍不重复", async () => {
  const output = await outputWith({
    "sitemap-index.xml": "<sitemapindex><sitemap><loc>https://a.cn/sitemap-0.xml</loc></sitemap></sitemapindex>",
    "sitemap-0.xml": "<urlset><url><loc>https://a.cn/</loc></url><url><loc>https://a.cn/a/</loc></url></urlset>",
  });
  await writeTraditionalSitemap(output);
  await writeTraditionalSitemap(output);
  expect(String(await output.read("sitemap-hant-0.xml"))).toBe(
    "<urlset><url><loc>https://a.cn/hant/</loc></url><url><loc>https://a.cn/hant/a/</loc></url></urlset>",
  );
  expect(String(await output.read("sitemap-index.xml"))).toBe(
    "<sitemapindex><sitemap><loc>https://a.cn/sitemap-0.xml</loc></sitemap><sitemap><loc>https://a.cn/sitemap-hant-0.xml</loc></sitemap></sitemapindex>",
  );
});

test("没有站点地图的，一样也不写", async () => {
  const output = await outputWith({ "index.html": "" });
  await writeTraditionalSitemap(output);
  expect([...output.files.keys()]).toEqual(["index.html"]);
});
