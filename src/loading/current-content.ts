import { checkContent } from "../reading/check-content.ts";
import { ContentError, errorsIn } from "../reading/problem.ts";
import type { Content } from "../reading/read-content.ts";

/**
 * 现在的内容。建站的命令、预览的服务器和页面由 Astro 分头载入，各有一份模块，
 * 只有全局的东西大家都看得见：读一遍，共用一份，换一次，一起换。
 */
interface Shelf {
  content: Promise<Content> | undefined;
}

const key = Symbol.for("yikan.content");
const shared = globalThis as { [key]?: Shelf };
shared[key] ??= { content: undefined };
const shelf: Shelf = shared[key];

/** 换上读好、没有错的内容，或者正在读的。 */
export function putContent(content: Promise<Content>): void {
  // 读出了错的，要的人自会知道。
  content.catch(() => {});
  shelf.content = content;
}

async function readFresh(): Promise<Content> {
  const { content, problems } = await checkContent();
  const errors = errorsIn(problems);
  if (errors.length > 0) throw new ContentError(errors);
  return content;
}

/**
 * 现在的内容；还没有谁读过，就自己读。
 * @throws 内容里有错。
 */
export function currentContent(): Promise<Content> {
  shelf.content ??= readFresh();
  return shelf.content;
}
