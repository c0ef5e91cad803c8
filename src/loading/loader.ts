import { isAbsolute, relative, resolve } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import { leadSentence } from "../markdown/lead.ts";
import { checkContent } from "../reading/check-content.ts";
import { ContentError, formatProblem } from "../reading/problem.ts";
import { type Content, contentRoot, type Entry } from "../reading/read-content.ts";
import type { CollectionName } from "../schemas/collections.ts";

/** 十几个集合共用一次读取；文件变了才重读。 */
let reading: ReturnType<typeof checkContent> | undefined;

async function currentContent({ logger, watcher }: LoaderContext): Promise<Content> {
  reading ??= checkContent();
  const { content, problems } = await reading;
  if (problems.length > 0) {
    // 预览时带着错误继续：坏的文件缺席，改好就回来。建站则停下。
    if (!watcher) throw new ContentError(problems);
    for (const problem of problems) logger.error(formatProblem(problem));
  }
  return content;
}

/** 存进 Astro 的只有校验过的前置信息、首句和摘要，没有正文：存得越多，建站越慢。 */
function store({ store }: LoaderContext, entries: readonly Entry[]) {
  store.clear();
  for (const { id, path, data, body, digest } of entries)
    store.set({ id, digest, data: { path, data, lead: leadSentence(body) } });
}

function loader(name: string, select: (content: Content) => readonly Entry[]): Loader {
  return {
    name: `yikan-${name}`,
    load: async (context) => {
      store(context, select(await currentContent(context)));
      const root = resolve(contentRoot());
      const refresh = async (file: string) => {
        const inside = relative(root, resolve(file));
        if (inside.startsWith("..") || isAbsolute(inside)) return;
        reading = checkContent();
        store(context, select(await currentContent(context)));
      };
      context.watcher?.add(root);
      for (const event of ["add", "change", "unlink"] as const) context.watcher?.on(event, refresh);
    },
  };
}

/** 一个内容集合。 */
export const collectionLoader = (name: CollectionName) => loader(name, (content) => content.entries[name]);

/** site.yaml 和词表，一份文件一项。 */
export const settingsLoader = () => loader("settings", (content) => [...content.settings.values()]);
