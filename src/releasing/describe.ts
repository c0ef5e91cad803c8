import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { publishedAddresses, withdrawnAddresses } from "../archive/published-addresses.ts";
import { listFiles } from "../files/list-files.ts";
import type { Content } from "../reading/read-content.ts";
import { recordTypes } from "../schemas/collections.ts";
import type { RecordData } from "../schemas/record.ts";
import type { Redirect } from "../schemas/redirects.ts";
import type { SiteData } from "../schemas/site.ts";
import type { PackedCatalogue } from "../search/catalogue.ts";
import type { SearchEntry } from "../search/library.ts";
import { headersOf } from "../security/headers.ts";
import { pathKinds } from "../security/kind.ts";
import { askSite } from "./ask-site.ts";
import type { Manifest } from "./manifest.ts";
import type { Facts } from "./release.ts";
import { measureFile } from "./sha256.ts";

/** 除了 site.yaml 里的示例，再拿几个题名来问。 */
const titles = 3;

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, "utf8")) as T;

/** 各集合的条数，照公开数据的清单。 */
async function countRows(site: string): Promise<Manifest["counts"]> {
  const { resources } = await readJson<{ resources: { name: string; format: string; rows: number }[] }>(
    join(site, "data", "datapackage.json"),
  );
  return Object.fromEntries(
    resources.filter(({ format }) => format === "json").map(({ name, rows }) => [name.replace(/-json$/, ""), rows]),
  );
}

async function measureSearch(site: string): Promise<Manifest["search"]> {
  const { catalogue } = await readJson<SearchEntry>(join(site, "search", "index.json"));
  const { keys } = await readJson<PackedCatalogue>(join(site, "search", catalogue));
  const files = (await listFiles(site)).filter((path) => /^(?:search|pagefind)\//.test(path));
  const sizes = await Promise.all(files.map((path) => measureFile(join(site, path))));
  return { documents: keys.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
}

/** 供核对的几句搜索：site.yaml 里的示例，和几条记录的题名。 */
function queries({ entries, settings }: Content): string[] {
  const searches = (settings.get("site")?.data as SiteData | undefined)?.searches ?? [];
  const records = Object.keys(recordTypes).flatMap((name) => entries[name as keyof typeof recordTypes]);
  const shown = records
    .filter(({ draft, data }) => !draft && (data as RecordData).state !== "withdrawn")
    .map(({ data }) => (data as RecordData).title)
    .sort();
  return [...new Set([...searches, ...shown.slice(0, titles)])];
}

/** 建好的站点和它的内容里，清单要写的事实。 */
export async function describeSite(site: string, content: Content): Promise<Facts> {
  const settings = content.settings.get("site")?.data as SiteData;
  return {
    headers: Object.fromEntries(pathKinds.map((kind) => [kind, headersOf(kind, settings)])),
    counts: await countRows(site),
    search: await measureSearch(site),
    addresses: publishedAddresses(content),
    redirects: [...((content.settings.get("redirects")?.data ?? []) as Redirect[])],
    withdrawn: withdrawnAddresses(content),
    questions: await askSite(`${pathToFileURL(resolve(site)).href}/`, queries(content)),
  };
}
