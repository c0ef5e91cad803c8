import type { Archive } from "../archive/archive.ts";
import type { CorrectionNode } from "../archive/nodes.ts";
import { correctionLabel } from "../text/labels.ts";
import { type AtomEntry, atomDocument } from "./atom-document.ts";

/** 更正的订阅源。 */
export const correctionsFeed = "/corrections/feed.xml";

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
  atomDocument(site, {
    title: `更正｜${site.name}`,
    page: "/corrections/",
    self: correctionsFeed,
    entries: corrections.map(entryOf),
  });
