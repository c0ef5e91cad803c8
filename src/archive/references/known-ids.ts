import type { Content } from "../../reading/read-content.ts";
import { type RecordCollection, recordTypes, vocabularies } from "../../schemas/collections.ts";

export const recordCollections = Object.keys(recordTypes) as RecordCollection[];

/** 可以引用的编号，按集合和词表分；各类记录另合成 records 一份。 */
export function knownIds(content: Content): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, ReadonlySet<string>>(Object.entries(content.ids));
  ids.set("records", new Set(recordCollections.flatMap((name) => [...content.ids[name]])));
  // 读不出来的词表自己会报错，不再连累引用它的文件。
  for (const name of Object.keys(vocabularies)) {
    const terms = content.settings.get(name)?.data as { id: string }[] | undefined;
    if (terms) ids.set(name, new Set(terms.map((term) => term.id)));
  }
  return ids;
}
