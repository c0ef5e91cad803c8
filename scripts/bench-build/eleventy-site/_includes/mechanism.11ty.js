import { breadcrumb, document, entryList, escapeHtml, facts, figureTable, link, names } from "../lib/html.js";

export default function (data) {
  const records = data.collections.archive.byMechanism.get(data.page.fileSlug) ?? [];
  return document(
    { title: data.title, url: data.page.url },
    `${breadcrumb(link({ url: "/mechanisms/", title: "机制" }))}
<h1>${escapeHtml(data.title)}</h1>
${facts([
  ["城市", names("cities", [data.city])],
  ["单位", escapeHtml(data.organisation)],
  ["专题", names("topics", data.areas)],
  ["别名", data.otherNames.map(escapeHtml).join("、")],
])}
<div class="body">${data.content}</div>
${figureTable(data.figures)}
<h2>说到它的记录</h2><p>共 ${records.length} 条。</p>
${entryList(records.slice(0, 50))}`,
  );
}
