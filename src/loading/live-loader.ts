import type { LiveLoader } from "astro/loaders";
import { currentContent, type LoadedContent, type LoadedEntry } from "./current-content.ts";

/** 集合里的一项：校验过的数据，连同来处、摘要和首句，没有正文。正文等到页面渲染时才读。 */
export interface Stored<Data> extends Record<string, unknown> {
  data: Data;
  path: string;
  digest: string;
  lead: string;
  draft: boolean;
}

/**
 * 一个集合的装载器。内容不进 Astro 的仓库：仓库要连同页面的程序一起打包，
 * 内容一改，程序就得重打；一万条记录打一次包，比排出全部网页还慢。
 */
export function liveLoader<Data>(
  name: string,
  select: (content: LoadedContent) => Iterable<LoadedEntry>,
): LiveLoader<Stored<Data>, { id: string }> {
  const load = async () =>
    Array.from(select(await currentContent()), ({ id, path, data, digest, draft, lead }) => ({
      id,
      data: { path, data: data as Data, digest, draft, lead },
    }));
  return {
    name: `yikan-${name}`,
    loadCollection: async () => ({ entries: await load() }),
    loadEntry: async ({ filter }) => (await load()).find(({ id }) => id === filter.id),
  };
}
