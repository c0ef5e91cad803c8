import { sections } from "../lib/archive.js";
import {
  breadcrumb,
  document,
  escapeHtml,
  facts,
  figureTable,
  link,
  named,
  names,
  pageLink,
  section,
} from "../lib/html.js";

export default function (data) {
  const { byUrl, neighbours } = data.collections.archive;
  const { previous, next } = neighbours.get(data.page.url) ?? {};
  return document(
    { title: data.title, description: data.description, url: data.page.url, keywords: data.keywords, article: true },
    `${breadcrumb(link({ url: `/${data.section}/`, title: sections[data.section] }))}
<article>
<header><p class="genre">${escapeHtml(data.genre)}</p><h1>${escapeHtml(data.title)}</h1>
${facts([
  ["日期", data.dateText],
  ["城市", names("cities", data.cities)],
  ["单位", escapeHtml(data.organisation)],
  ["会刊", pageLink(byUrl.get(`/bulletins/${data.bulletin}/`))],
  ["专题", names("topics", data.topics)],
])}</header>
<div class="body">${data.content}</div>
${figureTable(data.figures)}
${section(
  "人物",
  data.people.map((id, index) => `${named("people", id)}　${escapeHtml(data.roles[index])}`),
)}
${section(
  "说到的机制",
  data.mechanisms.map((id) => {
    const mechanism = byUrl.get(`/mechanisms/${id}/`);
    return `${pageLink(mechanism)}　${escapeHtml(mechanism?.data.organisation)}`;
  }),
)}
${section("编辑注", data.annotations.map(escapeHtml))}
${section(
  "更正",
  data.corrections.map(({ date, text, reason }) => `${date}　${escapeHtml(text)}${escapeHtml(reason)}`),
)}
${section(
  "相关记录",
  data.related.map((url) => pageLink(byUrl.get(url))),
)}
</article>
<nav class="neighbours" aria-label="前后">${previous ? `<a href="${previous.url}" rel="prev">${escapeHtml(previous.data.title)}</a>` : ""}
${next ? `<a href="${next.url}" rel="next">${escapeHtml(next.data.title)}</a>` : ""}</nav>`,
  );
}
