import { breadcrumb, document, entryList, escapeHtml, link } from "../lib/html.js";

export default function (data) {
  const { byUrl } = data.collections.archive;
  return document(
    { title: data.title, description: data.description, url: data.page.url, article: true },
    `${breadcrumb(link({ url: "/bulletins/", title: "会刊" }))}
<h1>${escapeHtml(data.title)}</h1>
<p>${escapeHtml(data.subtitle)}　${data.dateText}　${escapeHtml(data.publisher)}</p>
<div class="body">${data.content}</div>
<h2>目次</h2>${entryList(data.contents.map((url) => byUrl.get(url)))}`,
  );
}
