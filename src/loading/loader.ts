import { isAbsolute, relative, resolve } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import { leadSentence } from "../markdown/lead.ts";
import { checkContent } from "../reading/check-content.ts";
import { ContentError, errorsIn, formatProblem } from "../reading/problem.ts";
import { type Content, contentRoot, type Entry } from "../reading/read-content.ts";
import type { CollectionName } from "../schemas/collections.ts";
import { postPreviewProblems } from "./preview-problems.ts";

/** 存盘往往连着触发几次事件，等这么久（毫秒）再一并重读。 */
const settle = 60;

/** 十几个集合共用一次读取。 */
let reading: ReturnType<typeof checkContent> | undefined;
/** 各集合把新内容放进自己的仓库的办法，重读之后一并执行。 */
const refreshers = new Set<(content: Content) => void>();
const watched = new WeakSet<object>();

/** 现在的内容。有错时建站就停下；预览则照常起来，错写在网页上，改好再换上内容。 */
async function currentContent(): Promise<Content | undefined> {
  reading ??= checkContent();
  const { content, problems } = await reading;
  const errors = errorsIn(problems);
  if (errors.length === 0) return content;
  if (process.env.YIKAN_PREVIEW !== "1") throw new ContentError(errors);
  postPreviewProblems(errors);
  return undefined;
}

/** 预览时盯着内容文件夹：改好了就换上，改坏了就在终端和网页上报错，改好再接着走。 */
function watch({ watcher, logger }: LoaderContext) {
  if (!watcher || watched.has(watcher)) return;
  watched.add(watcher);
  const root = resolve(contentRoot());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reload = async () => {
    const { content, problems } = await checkContent();
    const errors = errorsIn(problems);
    if (errors.length > 0) {
      for (const problem of errors) logger.error(formatProblem(problem));
      postPreviewProblems(errors);
      return;
    }
    for (const refresh of refreshers) refresh(content);
    postPreviewProblems([]);
  };
  watcher.add(root);
  watcher.on("all", (_, file) => {
    const inside = relative(root, resolve(file));
    if (inside.startsWith("..") || isAbsolute(inside)) return;
    clearTimeout(timer);
    timer = setTimeout(reload, settle);
  });
}

function loader(name: string, select: (content: Content) => readonly Entry[]): Loader {
  return {
    name: `yikan-${name}`,
    load: async (context) => {
      // 存进 Astro 的只有校验过的前置信息、首句和摘要，没有正文：存得越多，建站越慢。
      const refresh = (content: Content) => {
        context.store.clear();
        for (const { id, path, data, body, digest, draft } of select(content))
          context.store.set({ id, digest, data: { path, data, lead: leadSentence(body), draft } });
      };
      const content = await currentContent();
      if (content) refresh(content);
      refreshers.add(refresh);
      watch(context);
    },
  };
}

/** 一个内容集合。 */
export const collectionLoader = (name: CollectionName) => loader(name, (content) => content.entries[name]);

/** site.yaml 和词表，一份文件一项。 */
export const settingsLoader = () => loader("settings", (content) => [...content.settings.values()]);
