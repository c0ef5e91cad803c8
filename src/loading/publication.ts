import { type CollectionEntry, getCollection } from "astro:content";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Archive, buildArchive } from "../archive/archive.ts";
import type { Collected, Item } from "../archive/collected.ts";
import { splitFrontMatter } from "../reading/front-matter.ts";
import { contentRoot } from "../reading/read-content.ts";
import type { PageData } from "../schemas/page.ts";
import type { Redirect } from "../schemas/redirects.ts";

type Named = keyof Collected["collections"];

const item = <T>({
  id,
  data: { data, path, lead, draft },
  digest,
}: {
  id: string;
  data: { data: T; path: string; lead: string; draft: boolean };
  digest?: string;
}): Item<T> => ({
  id,
  data,
  path,
  lead,
  draft,
  digest: digest ?? "",
});

async function collect<Name extends Named>(name: Name): Promise<Collected["collections"][Name]> {
  const entries = (await getCollection(name)) as CollectionEntry<Named>[];
  return entries.map((entry) => item(entry as never)) as unknown as Collected["collections"][Name];
}

const names = [
  "cities",
  "people",
  "bulletins",
  "speeches",
  "reports",
  "visits",
  "cases",
  "features",
  "editor-notes",
  "mechanisms",
  "same-names",
  "pages",
] as const;

/** 全部内容，连同它的摘要：内容不变，摘要不变。 */
async function collectAll(): Promise<{ collected: Collected; digest: string }> {
  const entries = await getCollection("settings");
  const settings = new Map(entries.map(({ id, data }) => [id, data.data]));
  const setting = <T>(name: string) => settings.get(name) as T;
  const collections = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await collect(name)] as const)),
  ) as unknown as Collected["collections"];
  const digests = [...entries, ...Object.values(collections).flat()].map(({ id, digest }) => `${id} ${digest}`);
  return {
    collected: {
      collections,
      vocabulary: {
        categories: setting("categories"),
        forms: setting("forms"),
        topics: setting("topics"),
        levels: setting("levels"),
        sources: setting("sources"),
      },
      site: setting("site"),
    },
    digest: digests.join("\n"),
  };
}

/**
 * 是在预览吗。只认 npm run dev 自己设的记号：import.meta.env.DEV 会受别处的 NODE_ENV 影响，
 * 信了它，CI 上的一个环境变量就能把草稿发布出去。
 */
export const previewing = process.env.YIKAN_PREVIEW === "1";

let built: { archive: Archive; digest: string } | undefined;

/** 整个出版物的档案。一次建站只建一次；预览时内容变了才重建。草稿只在预览里出现。 */
export async function archive(): Promise<Archive> {
  if (built && !previewing) return built.archive;
  const { collected, digest } = await collectAll();
  if (built?.digest !== digest) built = { archive: buildArchive(collected, { drafts: previewing }), digest };
  return built.archive;
}

/** 改了名的旧地址；没有写就为空。 */
export async function redirects(): Promise<Redirect[]> {
  const found = (await getCollection("settings")).find(({ id }) => id === "redirects");
  return (found?.data.data ?? []) as Redirect[];
}

/** 一份文件的正文（Markdown 原文）；页面渲染时才读。 */
export async function bodyOf({ path }: { path: string }): Promise<string> {
  const document = splitFrontMatter((await readFile(join(contentRoot(), path), "utf8")).replaceAll("\r\n", "\n"));
  return "message" in document ? "" : document.body;
}

/** 出版物自己的说明页，例如 “关于本刊”；没有写就为空。 */
export async function ownPage(id: string): Promise<Item<PageData> | undefined> {
  return (await collect("pages")).find((page) => page.id === id);
}
