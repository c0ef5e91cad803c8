import { breadcrumb, document, escapeHtml, facts, link, named, pageLink } from "../lib/html.js";

export default function (data) {
  const { byUrl } = data.collections.archive;
  return document(
    { title: data.title, description: data.description, url: data.page.url, article: true },
    `${breadcrumb(link({ url: "/same-names/", title: "同名异义" }))}
<h1>${escapeHtml(data.title)}</h1>
<p>${escapeHtml(data.description)}</p>
${facts(
  data.meanings.map(({ city, mechanism, meaning }) => [
    named("cities", city),
    `${pageLink(byUrl.get(`/mechanisms/${mechanism}/`))}：${escapeHtml(meaning)}`,
  ]),
)}
<div class="body">${data.content}</div>`,
  );
}
