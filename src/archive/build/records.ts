import { type RecordCollection, recordTypes } from "../../schemas/collections.ts";
import { address } from "../addresses.ts";
import type { Collected, Item } from "../collected.ts";
import { yearOf } from "../dates.ts";
import type { BulletinNode, CityNode, MechanismNode, PersonNode, RecordNode, TopicNode } from "../nodes.ts";
import { fileNode } from "./file-node.ts";
import { byId, type Find } from "./lookup.ts";
import { newestFirst } from "./order.ts";

interface Around {
  cityOf: Find<CityNode>;
  bulletinOf: Find<BulletinNode>;
  topicOf: Find<TopicNode>;
  mechanismOf: Find<MechanismNode>;
}

function recordUrl(type: RecordNode["type"], { id, data }: Item<RecordNode["data"]>): string {
  return type === "editor-note" ? address.editorNote(data.bulletin, id) : address.record(type, yearOf(data.date), id);
}

/** 各类记录合在一起的结点，新的在前，已撤回的也在内；反向的边另接（linkRecords），因为撤回的不接。 */
export function buildRecords(
  collections: Collected["collections"],
  { cityOf, bulletinOf, topicOf, mechanismOf }: Around,
): RecordNode[] {
  return (Object.entries(recordTypes) as [RecordCollection, RecordNode["type"]][])
    .flatMap(([name, type]) => collections[name].map((item) => ({ type, item })))
    .map(
      ({ type, item }): RecordNode => ({
        ...fileNode(item, recordUrl(type, item)),
        kind: "record",
        type,
        year: yearOf(item.data.date),
        cities: item.data.cities.map(cityOf),
        bulletin: bulletinOf(item.data.bulletin),
        topics: item.data.topics.map(topicOf),
        mechanisms: item.data.mechanisms.map(mechanismOf),
        people: [],
        stated: [],
        previous: undefined,
        next: undefined,
        related: [],
        relatedFrom: [],
        withdrawn: item.data.state === "withdrawn",
      }),
    )
    .sort(newestFirst);
}

/** 把已发布的记录接到城市、专题、机制、人物上，并接上编辑指定的相关记录；指到没有发布的略过。 */
export function linkRecords(published: readonly RecordNode[], personOf: Find<PersonNode>): void {
  const recordOf = byId(published);
  for (const record of published) {
    for (const city of record.cities) city.records.push(record);
    for (const topic of record.topics) topic.records.push(record);
    for (const mechanism of record.mechanisms) mechanism.records.push(record);
    for (const { person: id, as, role } of record.data.people) {
      const person = personOf(id);
      const appearance = { person, record, as, role };
      record.people.push(appearance);
      person.appearances.push(appearance);
    }
    record.related = record.data.related.flatMap((id) => recordOf.get(id) ?? []);
    for (const other of record.related) other.relatedFrom.push(record);
  }
}
