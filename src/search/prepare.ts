import type { Archive } from "../archive/archive.ts";
import { reread } from "../reading/entry.ts";
import type { Content } from "../reading/read-content.ts";
import { searchSources } from "./documents.ts";
import type { Prepared } from "./index-site.ts";
import { makeLexicon } from "./make-lexicon.ts";

/** 由读好、核对过的内容和它的档案备好要进搜索的；正文要用时才读、才渲染。 */
export function prepareSearch(content: Content, archive: Archive): Prepared {
  const { searchEngine, name, alsoSearch: others = [] } = archive.site;
  return {
    engine: searchEngine,
    ...(others.length > 0 ? { together: { name, others } } : {}),
    sources: searchSources(archive, async ({ path }) => reread(content.root, { path }).body),
    lexicon: (characters) => makeLexicon(archive, characters),
  };
}
