import type { LoadedContent, LoadedEntry } from "./current-content.ts";

const bare = ({ id, path, data, digest, draft, lead }: LoadedEntry): LoadedEntry => ({
  id,
  path,
  data,
  digest,
  draft,
  lead,
});

/** 内容里页面用得到的那些，都是能交给别的线程的数据。 */
export function loadedContent({ entries, settings }: LoadedContent): LoadedContent {
  return {
    entries: Object.fromEntries(
      Object.entries(entries).map(([name, items]) => [name, items.map(bare)]),
    ) as LoadedContent["entries"],
    settings: new Map(Array.from(settings, ([name, entry]) => [name, bare(entry)])),
  };
}
