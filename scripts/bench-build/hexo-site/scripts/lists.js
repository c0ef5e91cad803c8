/* global hexo */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const { sections, cities, people, topics } = JSON.parse(readFileSync(join(hexo.base_dir, "names.json"), "utf8"));
const perPage = 50;
const perIndexPage = 200;

/** 网页的地址；写在前置信息里的，Hexo 会在前面添一条斜线。 */
const urlOf = ({ path }) => `/${path.replace(/^\/|index\.html$/g, "")}`;
const newestFirst = (a, b) => b.date.valueOf() - a.date.valueOf() || (a.path < b.path ? -1 : 1);

function add(map, key, item) {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** 各列表一次建站只分一次，布局和生成器合用。 */
let made;
function archive() {
  if (made) return made;
  const posts = hexo.locals.get("posts").toArray().sort(newestFirst);
  const pages = hexo.locals.get("pages").toArray();
  const byUrl = new Map([...posts, ...pages].map((item) => [urlOf(item), item]));
  const maps = { section: new Map(), person: new Map(), mechanism: new Map(), mechanismsByCity: new Map() };
  for (const post of posts) {
    add(maps.section, post.section, post);
    for (const id of post.people) add(maps.person, id, post);
    for (const id of post.mechanisms) add(maps.mechanism, id, post);
  }
  const neighbours = new Map();
  for (const list of maps.section.values())
    list.forEach((post, index) => {
      neighbours.set(post.path, { previous: list[index + 1], next: list[index - 1] });
    });
  const ofLayout = (layout) => pages.filter((page) => page.layout === layout);
  const mechanisms = ofLayout("mechanism");
  for (const page of mechanisms) add(maps.mechanismsByCity, page.city, page);
  made = {
    ...maps,
    posts,
    byUrl,
    neighbours,
    mechanisms,
    bulletins: ofLayout("bulletin").sort(newestFirst),
    sameNames: ofLayout("same-name"),
  };
  return made;
}
hexo.extend.filter.register("before_generate", () => {
  made = undefined;
});

/** 一张列表切成几页。 */
function pagesOf(list, items, size = perPage) {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => ({
    path: index === 0 ? list.base : `${list.base}page/${index + 1}/`,
    layout: "list",
    data: {
      ...list,
      page: index + 1,
      total,
      count: items.length,
      items: items.slice(index * size, (index + 1) * size),
    },
  }));
}

const links = (folder, names) => Object.entries(names).map(([id, { title }]) => ({ url: `/${folder}/${id}/`, title }));
const pageLinks = (pages) => pages.map((page) => ({ url: urlOf(page), title: page.title }));

hexo.extend.generator.register("lists", () => {
  // 还没有记录的城市，分类的生成器不出页面。
  const filed = new Set(hexo.locals.get("categories").map(({ name }) => name));
  const { section, person, mechanisms, bulletins, sameNames } = archive();
  return [
    { path: "index.html", layout: "home", data: {} },
    ...Object.entries(sections).flatMap(([id, title]) =>
      pagesOf({ kind: "records", base: `${id}/`, title }, section.get(id) ?? []),
    ),
    ...Object.entries(people).flatMap(([id, { title, role }]) =>
      pagesOf({ kind: "records", base: `people/${id}/`, title, parent: "people", opening: role }, person.get(id) ?? []),
    ),
    ...Object.entries(cities)
      .filter(([id]) => !filed.has(id))
      .map(([id]) => ({
        path: `cities/${id}/`,
        layout: "category",
        data: { category: id, posts: { toArray: () => [] }, current: 1, total: 1, base: "" },
      })),
    ...pagesOf({ kind: "notices", base: "bulletins/", title: "会刊" }, bulletins),
    ...pagesOf({ kind: "notices", base: "same-names/", title: "同名异义" }, sameNames),
    ...pagesOf({ kind: "index", base: "mechanisms/", title: "机制" }, pageLinks(mechanisms), perIndexPage),
    ...pagesOf({ kind: "index", base: "cities/", title: "城市" }, links("cities", cities), perIndexPage),
    ...pagesOf({ kind: "index", base: "people/", title: "人物" }, links("people", people), perIndexPage),
    ...pagesOf({ kind: "index", base: "topics/", title: "专题" }, links("topics", topics), perIndexPage),
  ];
});

const escapeHtml = (text) =>
  String(text ?? "").replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]);
const link = ({ url, title }) => `<a href="${url}">${escapeHtml(title)}</a>`;
const pageLink = (item) => (item ? link(pageLinks([item])[0]) : "");
const tables = { cities, people, topics };
const named = (folder, id) =>
  tables[folder][id] ? link({ url: `/${folder}/${id}/`, title: tables[folder][id].title }) : "";
const names = (folder, ids) => ids.map((id) => named(folder, id)).join("、");

/** 列表里的一项只画一次。 */
const entries = new Map();
function entry(post) {
  const known = entries.get(post.path);
  if (known) return known;
  const made = `<li class="entry"><h3><a href="${urlOf(post)}">${escapeHtml(post.title)}</a></h3>
<p class="facts">${post.dateText}　${names("cities", post.cityIds)}　${names("people", post.people.slice(0, 1))}</p>
<p>${escapeHtml(post.description)}</p></li>`;
  entries.set(post.path, made);
  return made;
}

hexo.extend.helper.register("site_archive", archive);
hexo.extend.helper.register("names_of", () => ({ sections, cities, people, topics }));
hexo.extend.helper.register("named", named);
hexo.extend.helper.register("names", names);
hexo.extend.helper.register("url_of", urlOf);
hexo.extend.helper.register("page_link", pageLink);
hexo.extend.helper.register("plain_link", link);
hexo.extend.helper.register("entries", (posts) => `<ol class="entries">\n${posts.map(entry).join("\n")}\n</ol>`);
