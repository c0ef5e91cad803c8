import type { Content } from "../reading/read-content.ts";
import type { SiteData } from "../schemas/site.ts";
import type { SourceData, Term } from "../schemas/vocabulary.ts";
import type { Collected } from "./collected.ts";

/** 读好、核对过的内容，整理成档案的原料。不经 Astro 的命令用它；页面用的是 loading/publication。 */
export function collect({ entries, settings }: Content): Collected {
  const setting = <T>(name: string) => settings.get(name)?.data as T;
  const collections = Object.fromEntries(
    Object.entries(entries).map(([name, items]) => [
      name,
      items.map(({ id, data, path, digest, lead, draft }) => ({
        id,
        data,
        path,
        digest,
        draft,
        lead,
      })),
    ]),
  ) as unknown as Collected["collections"];
  return {
    collections,
    vocabulary: {
      categories: setting<Term[]>("categories"),
      forms: setting<Term[]>("forms"),
      topics: setting<Term[]>("topics"),
      levels: setting<Term[]>("levels"),
      sources: setting<SourceData[]>("sources"),
    },
    site: setting<SiteData>("site"),
  };
}
