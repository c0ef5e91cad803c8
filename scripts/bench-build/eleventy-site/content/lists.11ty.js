import markdownIt from "markdown-it";
import { cities, people, topics } from "../lib/archive.js";
import { breadcrumb, document, entryList, escapeHtml, link, named, pageLink, pager } from "../lib/html.js";

const markdown = markdownIt();

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.url}index.html`,
};

const plain = (items) => `<ul>\n${items.map((item) => `<li>${link(item)}</li>`).join("\n")}\n</ul>`;
const notices = (items) =>
  `<ol class="entries">\n${items
    .map(
      ({ url, data: item }) =>
        `<li class="entry"><h3><a href="${url}">${escapeHtml(item.title)}</a></h3><p>${item.dateText ?? ""}　${escapeHtml(item.description)}</p></li>`,
    )
    .join("\n")}\n</ol>`;

/** 列表前面的介绍，只写在头一页。 */
function opening(list, archive) {
  if (list.kind === "city" && list.page === 1) {
    const mechanisms = archive.mechanismsByCity.get(list.id) ?? [];
    return `<div class="body">${markdown.render(cities[list.id].body)}</div>
${mechanisms.length > 0 ? `<h2>机制</h2><ul>\n${mechanisms.map((item) => `<li>${pageLink(item)}</li>`).join("\n")}\n</ul>` : ""}`;
  }
  if (list.kind === "person") return `<p>${escapeHtml(people[list.id].role)}</p>`;
  if (list.kind === "topic") return `<p>${escapeHtml(topics[list.id].description)}</p>`;
  return "";
}

const parents = { city: ["/cities/", "城市"], person: ["/people/", "人物"], topic: ["/topics/", "专题"] };

export function render({ list, collections }) {
  const [url, title] = parents[list.kind] ?? [];
  const parent = list.kind === "city" ? cities[list.id].parent : undefined;
  const steps = [...(url ? [link({ url, title })] : []), ...(parent ? [named("cities", parent)] : [])];
  const items =
    list.kind === "index" ? plain(list.items) : list.kind === "notices" ? notices(list.items) : entryList(list.items);
  return document(
    { title: list.title, url: list.url },
    `${breadcrumb(...steps)}
<h1>${escapeHtml(list.title)}</h1>
${opening(list, collections.archive)}
<p>共 ${list.total} 条。</p>
${items}
${pager(list)}`,
  );
}
