import type { Content } from "../reading/read-content.ts";
import { recordTypes } from "../schemas/collections.ts";
import type { RecordData } from "../schemas/record.ts";
import { address } from "./addresses.ts";
import { yearOf } from "./dates.ts";

const pages = {
  bulletins: address.bulletin,
  cities: address.city,
  mechanisms: address.mechanism,
  people: address.person,
  "same-names": address.sameName,
} as const;

const terms = { topics: address.topic, categories: address.category } as const;

/**
 * 内容里每一份要发布的文件、每一个有自己页面的词的永久地址，按字母排。
 * 草稿没有；撤回的仍有，那里留着撤回说明；编者按住在会刊的页面里，没有自己的。
 */
export function publishedAddresses({ entries, settings }: Content): string[] {
  const found: string[] = [];
  for (const [name, type] of Object.entries(recordTypes)) {
    if (type === "editor-note") continue;
    for (const { id, data, draft } of entries[name as keyof typeof recordTypes])
      if (!draft) found.push(address.record(type, yearOf((data as RecordData).date), id));
  }
  for (const [name, url] of Object.entries(pages))
    for (const { id, draft } of entries[name as keyof typeof pages]) if (!draft) found.push(url(id));
  for (const [name, url] of Object.entries(terms))
    for (const { id } of (settings.get(name)?.data ?? []) as { id: string }[]) found.push(url(id));
  return found.sort();
}

/** 撤回的记录的地址，按字母排：那里只有撤回说明。编者按没有自己的页面。 */
export function withdrawnAddresses({ entries }: Content): string[] {
  const found: string[] = [];
  for (const [name, type] of Object.entries(recordTypes)) {
    if (type === "editor-note") continue;
    for (const { id, data } of entries[name as keyof typeof recordTypes]) {
      const { state, date } = data as RecordData;
      if (state === "withdrawn") found.push(address.record(type, yearOf(date), id));
    }
  }
  return found.sort();
}
