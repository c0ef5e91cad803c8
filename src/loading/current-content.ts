import { checkContent } from "../reading/check-content.ts";
import type { Entry } from "../reading/entry.ts";
import { ContentError, errorsIn } from "../reading/problem.ts";
import type { CollectionName } from "../schemas/collections.ts";

/** 页面用得到的一项：校验过的数据，连同来处、摘要和首句。正文要用时才去文件里读。 */
export type LoadedEntry = Pick<Entry, "id" | "path" | "data" | "digest" | "draft" | "lead">;

/** 页面用得到的内容。 */
export interface LoadedContent {
  entries: Record<CollectionName, LoadedEntry[]>;
  /** site.yaml、改名表和词表，以文件名为键。 */
  settings: ReadonlyMap<string, LoadedEntry>;
}

/**
 * 现在的内容。建站的命令、预览的服务器和页面由 Astro 分头载入，各有一份模块，
 * 只有全局的东西大家都看得见：读一遍，共用一份，换一次，一起换。
 */
interface Shelf {
  content: Promise<LoadedContent> | undefined;
}

const key = Symbol.for("yikan.content");
const shared = globalThis as { [key]?: Shelf };
shared[key] ??= { content: undefined };
const shelf: Shelf = shared[key];

/** 换上读好、没有错的内容，或者正在读的。 */
export function putContent(content: Promise<LoadedContent>): void {
  // 读出了错的，要的人自会知道。
  content.catch(() => {});
  shelf.content = content;
}

async function readFresh(): Promise<LoadedContent> {
  const { content, problems } = await checkContent();
  const errors = errorsIn(problems);
  if (errors.length > 0) throw new ContentError(errors);
  return content;
}

/**
 * 现在的内容；还没有谁读过，就自己读。
 * @throws 内容里有错。
 */
export function currentContent(): Promise<LoadedContent> {
  shelf.content ??= readFresh();
  return shelf.content;
}
