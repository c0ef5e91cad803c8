import { type CollectionEntry, getCollection } from "astro:content";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Archive, buildArchive } from "../archive/archive.ts";
import type { Collected, Item } from "../archive/collected.ts";
import { splitFrontMatter } from "../reading/front-matter.ts";
import { contentRoot } from "../reading/read-content.ts";
import type { PageData } from "../schemas/page.ts";

type Named = Exclude<keyof Collected["collections"], never>;

const item = <T>({
  id,
  data: { data, path, lead },
  digest,
}: {
  id: string;
  data: { data: T; path: string; lead: string };
  digest?: string;
}): Item<T> => ({
  id,
  data,
  path,
  lead,
  digest: digest ?? "",
});

async function collect<Name extends Named>(name: Name): Promise<Collected["collections"][Name]> {
  const entries = (await getCollection(name)) as CollectionEntry<Named>[];
  return entries.map((entry) => item(entry as never)) as unknown as Collected["collections"][Name];
}

async function build(): Promise<Archive> {
  const settings = new Map((await getCollection("settings")).map(({ id, data }) => [id, data.data]));
  const setting = <T>(name: string) => settings.get(name) as T;
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
  const collected = await Promise.all(names.map(async (name) => [name, await collect(name)] as const));
  return buildArchive(
    {
      collections: Object.fromEntries(collected) as unknown as Collected["collections"],
      vocabulary: {
        categories: setting("categories"),
        forms: setting("forms"),
        topics: setting("topics"),
        levels: setting("levels"),
        sources: setting("sources"),
      },
      site: setting("site"),
    },
    { drafts: import.meta.env.DEV },
  );
}

let built: Promise<Archive> | undefined;

/** 整个出版物的档案。一次建站只建一次；预览时每次重建，好看到刚改的内容。 */
export function archive(): Promise<Archive> {
  if (import.meta.env.DEV) return build();
  built ??= build();
  return built;
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
