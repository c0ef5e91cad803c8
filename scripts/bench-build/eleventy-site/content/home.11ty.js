import { sections } from "../lib/archive.js";
import { about, document, entryList, site } from "../lib/html.js";

export const data = { permalink: "/index.html" };

export function render({ collections }) {
  const { records, bySection } = collections.archive;
  return document(
    { title: site, url: "/" },
    `<h1>${site}</h1>
<p>${about}</p>
<ul>${Object.entries(sections)
      .map(([id, title]) => `<li><a href="/${id}/">${title}</a>　${bySection.get(id)?.length ?? 0} 条</li>`)
      .join("")}</ul>
<h2>最近</h2>
${entryList(records.slice(0, 20))}`,
  );
}
