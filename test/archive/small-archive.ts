import type { Archive } from "../../src/archive/archive.ts";
import { buildArchive } from "../../src/archive/archive.ts";
import type { Collected, CollectionData, Item } from "../../src/archive/collected.ts";
import { collections } from "../../src/schemas/collections.ts";
import { isDraft, unfinishedIn } from "../../src/schemas/placeholder.ts";
import { site } from "../../src/schemas/site.ts";
import { jia } from "../examples/cities.ts";
import { vary } from "../examples/example.ts";
import { jiayiLianxi } from "../examples/mechanisms.ts";
import { limou } from "../examples/people.ts";
import { categories, forms, issue, levels, sanyou, siteSettings, sources, topics } from "../examples/publication.ts";
import { caseStory } from "../examples/records.ts";

type Changes = Record<string, unknown>;

function item<Name extends keyof CollectionData>(name: Name, id: string, data: object): Item<CollectionData[Name]> {
  const parsed = collections[name].schema.parse(data) as CollectionData[Name];
  return {
    id,
    path: `${name}/${id}`,
    digest: `摘要-${id}`,
    lead: "",
    draft: isDraft(parsed, unfinishedIn(parsed, "")),
    data: parsed,
  };
}

export const city = (id: string, changes: Changes = {}) =>
  item("cities", id, vary(jia.data, { name: `${id}市`, short: id, sources: [], ...changes }));

export const person = (id: string, changes: Changes = {}) => item("people", id, vary(limou.data, changes));

/** 名称各不相同，免得无意中成了相近的机制。 */
export const mechanism = (id: string, changes: Changes = {}) =>
  item(
    "mechanisms",
    id,
    vary(jiayiLianxi.data, { name: id, city: "jia", status: "running", proposer: undefined, related: [], ...changes }),
  );

type RecordName = "speeches" | "reports" | "visits" | "cases" | "features" | "editor-notes";

/** 一条某日的记录，默认在甲市、收在 kan。 */
export const record = (name: RecordName, id: string, changes: Changes = {}) =>
  item(
    name,
    id,
    vary(caseStory.data, {
      title: id,
      cities: ["jia"],
      bulletin: "kan",
      date: { value: "2021-05-07", precision: "day", basis: "printed" },
      ...(name === "speeches" ? { people: [{ person: "limou", as: "speaker", role: "委员" }] } : {}),
      ...changes,
    }),
  );

export const bulletin = (contents: string[], changes: Changes = {}, id = "kan") =>
  item("bulletins", id, vary(issue.data, { cities: ["jia"], contents, ...changes }));

export const sameName = (id: string, meanings: object[]) => item("same-names", id, vary(sanyou.data, { meanings }));

/** 一个数字；text 不必在正文里，档案不读正文。 */
export const figure = (id: string, changes: Changes = {}) => ({
  id,
  metric: "工作站",
  value: 5,
  unit: "个",
  kind: "structure",
  subject: "甲市政协",
  text: "5个",
  ...changes,
});

export type Collections = Partial<Collected["collections"]>;

/** 三座城市、一个人、一期会刊（目次列出给的全部记录），再加上给的内容。 */
export function collected(given: Collections = {}): Collected {
  const records = ["speeches", "reports", "visits", "cases", "features", "editor-notes"] as const;
  // 目次不能为空；没有记录时填一个不存在的编号，档案会略过它。
  const listed = records.flatMap((name) => (given[name] ?? []).map(({ id }) => id));
  const terms = ({ data }: typeof topics) => data.map((word) => ({ aliases: [], ...word }));
  return {
    collections: {
      cities: [city("jia"), city("yi"), city("bing")],
      people: [person("limou")],
      bulletins: [bulletin(listed.length > 0 ? listed : ["kong"])],
      mechanisms: [],
      speeches: [],
      reports: [],
      visits: [],
      cases: [],
      features: [],
      "editor-notes": [],
      "same-names": [],
      pages: [],
      ...given,
    },
    vocabulary: {
      categories: terms(categories),
      forms: terms(forms),
      topics: terms(topics),
      levels: terms(levels),
      sources: sources.data.map((source) => ({
        ...source,
        date: { ...source.date, value: String(source.date.value) },
      })),
    },
    site: site.parse(siteSettings.data),
  };
}

export const archiveOf = (given: Collections = {}, options?: { drafts?: boolean }): Archive =>
  buildArchive(collected(given), options);

/** 按编号取一个结点，没有就是测试写错了。 */
export function pick<T extends { id: string }>(nodes: readonly T[], id: string): T {
  const found = nodes.find((node) => node.id === id);
  if (!found) throw new Error(`没有 ${id}`);
  return found;
}

export const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);
