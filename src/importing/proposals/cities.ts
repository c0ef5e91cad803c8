import { cityNames, type Publication } from "../publication.ts";

type Cities = Publication["cities"];

/** 一座城市往上有几级。 */
function depth(cities: Cities, id: string): number {
  let level = 0;
  let parent = cities.find((city) => city.id === id)?.data.parent;
  while (parent !== undefined && level < 10) {
    const above: string = parent;
    parent = cities.find((city) => city.id === above)?.data.parent;
    level += 1;
  }
  return level;
}

/** 文字里提到哪些城市，各几次；长的名称先认，“某市某区” 不再算一次 “某市”。 */
function countCities(cities: Cities, text: string): Map<string, number> {
  const owners = new Map<string, string>();
  for (const { id, data } of cities)
    for (const name of cityNames(data)) if (name.length >= 2 && !owners.has(name)) owners.set(name, id);
  const counts = new Map<string, number>();
  if (owners.size === 0) return counts;
  const names = [...owners.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "gu");
  for (const [name] of text.matchAll(pattern)) {
    const id = owners.get(name);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * 这一篇属于哪座城市：署名单位里写明的最下一级；没有写明，取正文里提得最多的。
 * @param owner 署名单位、职务、题前地名。
 * @returns 城市的编号；认不出为空。
 */
export function proposeCity(cities: Cities, owner: string, body: string): string | undefined {
  const rank = (counts: Map<string, number>, weight: (id: string, count: number) => number) =>
    [...counts].sort(([a, x], [b, y]) => weight(b, y) - weight(a, x) || (a < b ? -1 : 1))[0]?.[0];
  const owned = countCities(cities, owner);
  if (owned.size > 0) return rank(owned, (id, count) => depth(cities, id) * 100 + count);
  return rank(countCities(cities, body), (id, count) => count + depth(cities, id) * 0.1);
}

/** 一座城市、它的上级和它所在的协作组：它们的机制都可能说到。 */
export function cityCircle(cities: Cities, id: string): Set<string> {
  const circle = new Set([id]);
  let parent = cities.find((city) => city.id === id)?.data.parent;
  while (parent !== undefined && !circle.has(parent)) {
    circle.add(parent);
    const above: string = parent;
    parent = cities.find((city) => city.id === above)?.data.parent;
  }
  for (const city of cities) if (city.data.members.some((member) => circle.has(member))) circle.add(city.id);
  return circle;
}
