import { getLiveCollection } from "astro:content";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Archive, buildArchive } from "../archive/archive.ts";
import type { Collected, Item } from "../archive/collected.ts";
import { tracker } from "../archive/tracker.ts";
import { splitFrontMatter } from "../reading/front-matter.ts";
import { contentRoot } from "../reading/read-content.ts";
import type { PageData } from "../schemas/page.ts";
import type { Redirect } from "../schemas/redirects.ts";
import { currentContent } from "./current-content.ts";

type Named = keyof Collected["collections"];

/**
 * 一个集合的全部条目。
 * @throws 内容里有错。
 */
async function collect<Name extends Named>(name: Name): Promise<Collected["collections"][Name]> {
  const { entries, error } = await getLiveCollection(name);
  if (error) throw error;
  return (entries as { id: string; data: object }[]).map(({ id, data }) => ({
    ...data,
    id,
  })) as unknown as Collected["collections"][Name];
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

/** site.yaml、改名表和词表，按文件名。 */
async function collectSettings(): Promise<ReadonlyMap<string, unknown>> {
  const { entries, error } = await getLiveCollection("settings");
  if (error) throw error;
  return new Map(entries?.map(({ id, data }) => [id, data.data]));
}

/** 全部内容，整理成档案的原料。 */
async function collectAll(): Promise<Collected> {
  const settings = await collectSettings();
  const setting = <T>(name: string) => settings.get(name) as T;
  const collections = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await collect(name)] as const)),
  ) as unknown as Collected["collections"];
  return {
    collections,
    vocabulary: {
      categories: setting("categories"),
      forms: setting("forms"),
      topics: setting("topics"),
      levels: setting("levels"),
      sources: setting("sources"),
    },
    site: setting("site"),
  };
}

/**
 * 是在预览吗。只认 npm run dev 自己设的记号：import.meta.env.DEV 会受别处的 NODE_ENV 影响，
 * 信了它，CI 上的一个环境变量就能把草稿发布出去。
 */
export const previewing = process.env.YIKAN_PREVIEW === "1";

let built: { archive: Archive; content: object } | undefined;

/** 整个出版物的档案。一份内容只建一次；预览时内容换了才重建。草稿只在预览里出现。 */
export async function archive(): Promise<Archive> {
  const content = await currentContent();
  if (built?.content === content) return built.archive;
  const fresh = buildArchive(await collectAll(), { drafts: previewing });
  built = { archive: tracker()?.adopt(fresh) ?? fresh, content };
  return built.archive;
}

/** 改了名的旧地址；没有写就为空。 */
export async function redirects(): Promise<Redirect[]> {
  tracker()?.file("redirects.yaml");
  return ((await collectSettings()).get("redirects") ?? []) as Redirect[];
}

/**
 * 已经建好的档案，给页面里的部件用。部件要是等，Astro 就得把它后面的都另存起来再拼，一页里等几处，时间多出一截。
 * @throws 还没有建：页面或布局要先 await archive()。
 */
export function builtArchive(): Archive {
  if (!built) throw new Error("档案还没有建");
  return built.archive;
}

/** 一份文件的正文（Markdown 原文）；页面渲染时才读。也是为了不等，一篇不过几 KB。 */
export function bodyOf({ path }: { path: string }): string {
  tracker()?.file(path);
  const document = splitFrontMatter(readFileSync(join(contentRoot(), path), "utf8").replaceAll("\r\n", "\n"));
  return "message" in document ? "" : document.body;
}

/** 出版物自己的说明页，例如 “关于本刊”；没有写就为空。 */
export async function ownPage(id: string): Promise<Item<PageData> | undefined> {
  tracker()?.file(`pages/${id}.md`);
  return (await collect("pages")).find((page) => page.id === id);
}
