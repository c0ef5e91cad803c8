import { readFileSync } from "node:fs";

const { sections, cities, people, topics } = JSON.parse(readFileSync(new URL("./names.json", import.meta.url), "utf8"));

export { cities, people, sections, topics };

const perPage = 50;
const perIndexPage = 200;

function add(map, key, item) {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** 一张列表切成几页。 */
function pagesOf(list, items, size = perPage) {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    ...list,
    url: index === 0 ? list.base : `${list.base}page/${index + 1}/`,
    page: index + 1,
    pages,
    total: items.length,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

const newestFirst = (a, b) => b.date - a.date || (a.url < b.url ? -1 : 1);

function build(api) {
  const records = api.getFilteredByTag("record").sort(newestFirst);
  const mechanisms = api.getFilteredByTag("mechanism");
  const bulletins = api.getFilteredByTag("bulletin").sort(newestFirst);
  const sameNames = api.getFilteredByTag("same-name");
  const byUrl = new Map([...records, ...mechanisms, ...bulletins].map((item) => [item.url, item]));
  const bySection = new Map();
  const byCity = new Map();
  const byPerson = new Map();
  const byTopic = new Map();
  const byMechanism = new Map();
  const neighbours = new Map();
  for (const record of records) {
    const { data } = record;
    add(bySection, data.section, record);
    for (const id of data.cities) add(byCity, id, record);
    for (const id of data.people) add(byPerson, id, record);
    for (const id of data.topics) add(byTopic, id, record);
    for (const id of data.mechanisms) add(byMechanism, id, record);
  }
  for (const list of bySection.values())
    list.forEach((record, index) => {
      neighbours.set(record.url, { previous: list[index + 1], next: list[index - 1] });
    });
  const mechanismsByCity = new Map();
  for (const mechanism of mechanisms) add(mechanismsByCity, mechanism.data.city, mechanism);

  const index = (base, title, entries) => pagesOf({ kind: "index", base, title }, entries, perIndexPage);
  const links = (folder, names) =>
    Object.entries(names).map(([id, { title }]) => ({ url: `/${folder}/${id}/`, title }));
  const pageLinks = (items) => items.map(({ url, data: { title } }) => ({ url, title }));
  const lists = [
    ...Object.entries(sections).flatMap(([id, title]) =>
      pagesOf({ kind: "section", base: `/${id}/`, title }, bySection.get(id) ?? []),
    ),
    ...Object.entries(cities).flatMap(([id, city]) =>
      pagesOf({ kind: "city", id, base: `/cities/${id}/`, title: city.title }, byCity.get(id) ?? []),
    ),
    ...Object.entries(people).flatMap(([id, person]) =>
      pagesOf({ kind: "person", id, base: `/people/${id}/`, title: person.title }, byPerson.get(id) ?? []),
    ),
    ...Object.entries(topics).flatMap(([id, topic]) =>
      pagesOf({ kind: "topic", id, base: `/topics/${id}/`, title: topic.title }, byTopic.get(id) ?? []),
    ),
    ...pagesOf({ kind: "notices", base: "/bulletins/", title: "会刊" }, bulletins),
    ...pagesOf({ kind: "notices", base: "/same-names/", title: "同名异义" }, sameNames),
    ...index("/mechanisms/", "机制", pageLinks(mechanisms)),
    ...index("/cities/", "城市", links("cities", cities)),
    ...index("/people/", "人物", links("people", people)),
    ...index("/topics/", "专题", links("topics", topics)),
  ];
  return { records, byUrl, bySection, byMechanism, mechanismsByCity, neighbours, lists };
}

let made;
/** 一次建站只算一次。 */
export const archiveOf = (api) => (made ??= build(api));
export const forget = () => {
  made = undefined;
};
