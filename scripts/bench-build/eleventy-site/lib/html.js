import { cities, people, sections, topics } from "./archive.js";

export const escapeHtml = (text) =>
  String(text ?? "").replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]);

const site = "虚构会刊";
const origin = "https://generated.example";
const about = "由程序生成，人名、地名和事情都是虚构的，只用来量建站的快慢。";

export { about, origin, site };

export const link = ({ url, title }) => `<a href="${url}">${escapeHtml(title)}</a>`;
export const pageLink = (item) => (item ? link({ url: item.url, title: item.data.title }) : "");
const tables = { cities, people, topics };
export const named = (folder, id) => {
  const found = tables[folder][id];
  return found ? link({ url: `/${folder}/${id}/`, title: found.title }) : "";
};
export const names = (folder, ids) => ids.map((id) => named(folder, id)).join("、");

const header = `<header class="site"><a class="name" href="/">${site}</a>
<nav aria-label="栏目"><ul>
${[
  ...Object.entries(sections),
  ["bulletins", "会刊"],
  ["mechanisms", "机制"],
  ["cities", "城市"],
  ["people", "人物"],
  ["topics", "专题"],
  ["same-names", "同名异义"],
]
  .map(([folder, title]) => `<li><a href="/${folder}/">${title}</a></li>`)
  .join("\n")}
</ul></nav></header>`;
const footer = `<footer class="site"><p>${about}</p><p><a href="/index.xml">订阅</a></p></footer>`;

export function document({ title, description = about, url, keywords = [], article = false }, main) {
  return `<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}${title === site ? "" : `｜${site}`}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="canonical" href="${origin}${url}">
<meta property="og:type" content="${article ? "article" : "website"}">
<meta property="og:site_name" content="${site}">
<meta property="og:title" content="${escapeHtml(title)}">
<meta property="og:description" content="${escapeHtml(description)}">
<meta property="og:url" content="${origin}${url}">
${keywords.length > 0 ? `<meta name="keywords" content="${escapeHtml(keywords.join(","))}">` : ""}
<link rel="stylesheet" href="/style.css">
<link rel="alternate" type="application/rss+xml" title="${site}" href="/index.xml">
</head>
<body>
${header}
<main>
${main}
</main>
${footer}
</body>
</html>
`;
}

export const breadcrumb = (...steps) =>
  `<nav class="breadcrumb" aria-label="位置"><a href="/">首页</a>${steps.map((step) => ` › ${step}`).join("")}</nav>`;

/** 列表里的一项只画一次。 */
const entries = new WeakMap();
export function entry(item) {
  const known = entries.get(item);
  if (known) return known;
  const { data, url } = item;
  const made = `<li class="entry"><h3><a href="${url}">${escapeHtml(data.title)}</a></h3>
<p class="facts">${data.dateText}　${names("cities", data.cities)}　${names("people", data.people.slice(0, 1))}</p>
<p>${escapeHtml(data.description)}</p></li>`;
  entries.set(item, made);
  return made;
}

export const entryList = (items) => `<ol class="entries">\n${items.map(entry).join("\n")}\n</ol>`;

export const pager = ({ base, page, pages }) => {
  if (pages < 2) return "";
  const at = (number) => (number === 1 ? base : `${base}page/${number}/`);
  return `<nav class="pager" aria-label="分页">${page > 1 ? `<a href="${at(page - 1)}" rel="prev">上一页</a>` : ""}
<span>第 ${page} 页，共 ${pages} 页</span>
${page < pages ? `<a href="${at(page + 1)}" rel="next">下一页</a>` : ""}</nav>`;
};

export const figureTable = (figures) =>
  figures.length === 0
    ? ""
    : `<section><h2>数字</h2><table><thead><tr><th>数的是什么</th><th>多少</th><th>时段</th><th>谁的</th></tr></thead><tbody>
${figures.map(({ metric, text, period, subject }) => `<tr><td>${escapeHtml(metric)}</td><td>${escapeHtml(text)}</td><td>${escapeHtml(period?.text)}</td><td>${escapeHtml(subject)}</td></tr>`).join("\n")}
</tbody></table></section>`;

/** 一节列表；没有就整节不写。 */
export const section = (title, items) =>
  items.length === 0
    ? ""
    : `<section><h2>${title}</h2><ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul></section>`;

export const facts = (pairs) =>
  `<dl>\n${pairs
    .filter(([, value]) => value)
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
    .join("\n")}\n</dl>`;
