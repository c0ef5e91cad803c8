import { isDeepStrictEqual } from "node:util";
import type { LoadedContent, LoadedEntry } from "./current-content.ts";

const looksSame = (a: LoadedEntry, b: LoadedEntry | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.path === b.path &&
    a.draft === b.draft &&
    a.lead === b.lead &&
    (a.digest === b.digest || isDeepStrictEqual(a.data, b.data)));

/** 两次读的内容，建出来的档案给人看着一样：只改了正文的，页面要用正文时自会去读，档案不必重建。 */
export const sameArchive = (before: LoadedContent, after: LoadedContent): boolean =>
  Object.entries(before.entries).every(([name, entries]) => {
    const others = after.entries[name as keyof LoadedContent["entries"]];
    return entries.length === others.length && entries.every((entry, index) => looksSame(entry, others[index]));
  }) &&
  before.settings.size === after.settings.size &&
  [...before.settings].every(([name, { digest }]) => after.settings.get(name)?.digest === digest);
