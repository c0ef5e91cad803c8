import type { Archive } from "../archive/archive.ts";
import type { CorrectionNode } from "../archive/nodes.ts";
import { correctionLabel } from "../text/labels.ts";
import { type AtomEntry, atomDocument } from "./atom-document.ts";
import { feedUrl, jsonFeedUrl } from "./feeds.ts";
import { jsonFeedDocument } from "./json-feed-document.ts";

const page = "/corrections/";
const title = (site: Archive["site"]) => `更正｜${site.name}`;

/** 一次更正或撤回一条；撤回的只说撤回和原因，不带原来的提要。 */
function entryOf({ kind, record, date, text, reason, anchor, url }: CorrectionNode): AtomEntry {
  const at = `${date}T00:00:00+08:00`;
  return {
    id: `${record.url.replace(/#.*/, "")}#${anchor}`,
    url,
    title: `${correctionLabel[kind]}：${record.data.title}`,
    published: at,
    updated: at,
    category: { term: kind, label: correctionLabel[kind] },
    summary: `${text}原因：${reason}`,
  };
}

/** 全部更正和撤回的 Atom 订阅源，新的在前；一次不落，不截短。 */
export const atomCorrections = ({ site, corrections }: Archive): string =>
  atomDocument(site, { title: title(site), page, self: feedUrl(page), entries: corrections.map(entryOf) });

/** 同一份写成 JSON Feed，条目和编号与 Atom 相同。 */
export const jsonCorrections = ({ site, corrections }: Archive) =>
  jsonFeedDocument(site, {
    title: title(site),
    page,
    self: jsonFeedUrl(page),
    items: corrections.map(entryOf).map((entry) => ({
      id: new URL(entry.id, site.url).href,
      url: new URL(entry.url, site.url).href,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.published,
      date_modified: entry.updated,
      tags: [entry.category.label],
    })),
  });
