import type { PeerContent, PeerItem } from "./publication.ts";

type Table = Record<string, object>;

/** 城市、人物、专题的名称表，给没有分类法的工具当数据用。 */
export function lookups(
  { topics }: PeerContent,
  items: readonly PeerItem[],
): Record<"cities" | "people" | "topics", Table> {
  const table = (kind: "city" | "person"): Table =>
    Object.fromEntries(
      items.flatMap((item) => (item.kind === kind ? [[item.id, { ...item.fields, body: item.body }]] : [])),
    );
  return {
    cities: table("city"),
    people: table("person"),
    topics: Object.fromEntries(topics.map(({ id, name, description }) => [id, { title: name, description }])),
  };
}
