import type { Item } from "../collected.ts";

/** 一份文件的结点都有的那几项；文件里没有的地址另给。 */
export const fileNode = <T>({ id, data, path, digest, lead, draft }: Item<T>, url: string) => ({
  id,
  url,
  data,
  path,
  digest,
  lead,
  draft,
  pictured: false,
});
