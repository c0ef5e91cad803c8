import type { Output } from "../building/output.ts";
import { traditionalPrefix } from "./address.ts";

const index = "sitemap-index.xml";
const plain = /^sitemap-(\d+)\.xml$/;
/** 总的那一份里，列着一份站点地图的一项。 */
const entry = /<sitemap><loc>[^<]*<\/loc><\/sitemap>/g;

/** 一份简体的站点地图转成繁体的：一页对一页，只有网址不同。 */
const traditionalSitemap = (xml: string): string => xml.replace(/(<loc>https?:\/\/[^/<]+)/g, `$1${traditionalPrefix}`);

/** 给繁体的一套写站点地图，列进总的那一份；没有站点地图的（没有一页给收录）不写。 */
export async function writeTraditionalSitemap(output: Output): Promise<void> {
  const maps = [...output.files.keys()].filter((file) => plain.test(file));
  for (const file of maps)
    await output.write(
      file.replace(plain, "sitemap-hant-$1.xml"),
      traditionalSitemap((await output.read(file)).toString("utf8")),
    );
  if (maps.length === 0 || !output.files.has(index)) return;
  const whole = (await output.read(index)).toString("utf8");
  const listed = Array.from(whole.matchAll(entry), ([text]) => text).filter((text) => !text.includes("/sitemap-hant-"));
  const both = [...listed, ...listed.map((text) => text.replace("/sitemap-", "/sitemap-hant-"))];
  await output.write(index, whole.replace(entry, "").replace("</sitemapindex>", `${both.join("")}</sitemapindex>`));
}
