import type { CityNode, MechanismNode, RecordNode, TopicNode } from "../nodes.ts";
import { compareIds, unique } from "./order.ts";
import { Tally } from "./tally.ts";

/** 相近的机制和相关的记录最多列几条。 */
const most = 6;

function bigrams(text: string): string[] {
  const plain = text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  return unique(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}

/** 分相同的按编号先后。 */
const byIdIn = (nodes: readonly { id: string }[]) => (a: number, b: number) => {
  const [one, other] = [nodes[a], nodes[b]];
  return one !== undefined && other !== undefined && compareIds(one, other) < 0;
};

/** 键下面的那一份清单；还没有的，立一份空的。 */
function listOf<K>(lists: Map<K, number[]>, key: K): number[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}

/**
 * 为每条机制找出别的城市里相近的机制：同一类别之内，按名称和别名共有的双字比例排序。
 * 类别里处处都有的双字（“委员”“协商”）按稀有程度折价，不然样样都像。
 */
export function linkSimilarMechanisms(mechanisms: readonly MechanismNode[]): void {
  const byCategory = Map.groupBy(mechanisms, (mechanism) => mechanism.category);
  for (const group of byCategory.values()) {
    const grams = group.map(({ data: { name, aliases } }) => bigrams([name, ...aliases].join("　")));
    const owners = new Map<string, number[]>();
    for (const [index, own] of grams.entries()) for (const gram of own) listOf(owners, gram).push(index);
    const weights = new Map([...owners].map(([gram, { length }]) => [gram, Math.log(1 + group.length / length)]));
    const weight = (gram: string) => weights.get(gram) ?? 0;
    const norms = grams.map((own) => own.reduce((sum, gram) => sum + weight(gram), 0));
    const tally = new Tally(group.length);
    const before = byIdIn(group);
    for (const [index, node] of group.entries()) {
      for (const gram of grams[index] ?? [])
        for (const other of owners.get(gram) ?? [])
          if (group[other]?.city !== node.city) tally.add(other, weight(gram));
      const scale = (other: number, sum: number) => (2 * sum) / ((norms[index] ?? 1) + (norms[other] ?? 1));
      node.elsewhere = tally.take({ most, least: 0.16, before, scale }).flatMap((other) => group[other] ?? []);
    }
  }
}

/** 各条记录的序号，按由什么连着它们分开。 */
function connections(records: readonly RecordNode[]) {
  const byMechanism = new Map<MechanismNode, number[]>();
  const byPerson = new Map<object, number[]>();
  const byCity = new Map<CityNode, Map<TopicNode, number[]>>();
  for (const [index, record] of records.entries()) {
    for (const mechanism of record.mechanisms) listOf(byMechanism, mechanism).push(index);
    for (const { person } of record.people) listOf(byPerson, person).push(index);
    for (const city of record.cities) {
      const byTopic = byCity.get(city) ?? new Map<TopicNode, number[]>();
      byCity.set(city, byTopic);
      for (const topic of unique(record.topics)) listOf(byTopic, topic).push(index);
    }
  }
  return { byMechanism, byPerson, byCity };
}

/** 为每条记录找出相关的记录：编辑指定的在前，其余按共有的机制（越少人说到的越重）和人物排序。 */
export function linkRelatedRecords(records: readonly RecordNode[]): void {
  const { byMechanism, byPerson, byCity } = connections(records);
  const tally = new Tally(records.length);
  const before = byIdIn(records);
  for (const record of records) {
    const add = (others: readonly number[] = [], score: number) => {
      for (const other of others) tally.add(other, score);
    };
    for (const mechanism of record.mechanisms) add(byMechanism.get(mechanism), 2 / mechanism.records.length);
    for (const { person } of record.people) add(byPerson.get(person), 1 / person.appearances.length);
    for (const topic of record.topics)
      for (const city of record.cities) add(byCity.get(city)?.get(topic), 0.3 / topic.records.length);
    // 自己和编辑指定的也得了分，排出来再去掉。
    const own = new Set([record, ...record.related]);
    const ranked = tally
      .take({ most: most + own.size, least: 0.02, before })
      .flatMap((other) => records[other] ?? [])
      .filter((other) => !own.has(other));
    record.related = [...record.related, ...ranked].slice(0, most);
  }
}
