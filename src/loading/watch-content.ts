import { isAbsolute, relative, resolve } from "node:path";
import type { ViteDevServer } from "vite";
import { sourceDigest } from "../building/source-digest.ts";
import { checkChangedContent } from "../reading/check-content.ts";
import { ContentError, errorsIn, formatProblem, type Problem } from "../reading/problem.ts";
import { type Content, contentRoot } from "../reading/read-content.ts";
import { RememberedEntries } from "../reading/remembered-entries.ts";
import { putContent } from "./current-content.ts";
import { sameArchive } from "./same-archive.ts";

/** 存盘往往连着触发几次事件，等这么久（毫秒）再一并重读。 */
const settle = 60;

/**
 * 预览时盯着内容文件夹：先在一旁读起来，不耽误服务器起来；改好了就换上，改坏了就说错在哪里，旧的还在。
 * @param told 每读完一次叫一次，给它这一次的错（没有错的是空的），和各条路径要不要重新列。
 */
export async function watchContent(
  { watcher }: ViteDevServer,
  told: (problems: readonly Problem[], relist: boolean) => void,
): Promise<void> {
  const root = contentRoot();
  const remembered = await new RememberedEntries(root, await sourceDigest()).load();
  /** 一次读完再读下一次；读的时候又改了的，读完再读。 */
  let reading = Promise.resolve();
  let shown: Content | undefined;
  const read = async (): Promise<Content> => {
    const { content, problems } = await checkChangedContent(root, remembered);
    const errors = errorsIn(problems);
    if (errors.length > 0) {
      for (const problem of errors) console.error(formatProblem(problem));
      told(errors, false);
      throw new ContentError(errors);
    }
    const relist = !shown || !sameArchive(shown, content);
    // 档案没有变，就还用原来的那一份内容：换了，几万份要连着重新整理一遍。
    if (relist) {
      shown = content;
      putContent(Promise.resolve(content));
    }
    told([], relist);
    return content;
  };
  const first = read();
  reading = first.then(
    () => {},
    () => {},
  );
  putContent(first);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    reading = reading.then(read).then(
      () => {},
      () => {},
    );
  };
  watcher.add(resolve(root));
  watcher.on("all", (_, file) => {
    const inside = relative(resolve(root), resolve(file));
    if (inside.startsWith("..") || isAbsolute(inside)) return;
    clearTimeout(timer);
    timer = setTimeout(again, settle);
  });
}
