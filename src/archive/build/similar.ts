import type { MechanismNode, RecordNode } from "../nodes.ts";
import { compareIds } from "./order.ts";

/** 相近的机制和相关的记录最多列几条。 */
const most = 6;

function bigrams(text: string): Set<string> {
  const plain = text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}

function ranked<T>(scores: Map<T, number>, least: number, tie: (a: T, b: T) => number): T[] {
  return [...scores]
    .filter(([, score]) => score >= least)
    .sort(([a, left], [b, right]) => right - left || tie(a, b))
    .slice(0, most)
    .map(([node]) => node);
}

/**
 * 为每条机制找出别的城市里相近的机制：同一类别之内，按名称和别名共有的双字比例排序。
 * 类别里处处都有的双字（“委员”“协商”）按稀有程度折价，不然样样都像。
 */
export function linkSimilarMechanisms(mechanisms: readonly MechanismNode[]): void {
  const byCategory = Map.groupBy(mechanisms, (mechanism) => mechanism.category);
  for (const group of byCategory.values()) {
    const grams = new Map(group.map((node) => [node, bigrams([node.data.name, ...node.data.aliases].join("　"))]));
    const owners = new Map<string, MechanismNode[]>();
    for (const [node, set] of grams) for (const gram of set) owners.set(gram, [...(owners.get(gram) ?? []), node]);
    const weight = (gram: string) => Math.log(1 + group.length / (owners.get(gram)?.length ?? 1));
    const norm = new Map(
      [...grams].map(([node, set]) => [node, [...set].reduce((sum, gram) => sum + weight(gram), 0)]),
    );
    for (const [node, set] of grams) {
      const shared = new Map<MechanismNode, number>();
      for (const gram of set)
        for (const other of owners.get(gram) ?? [])
          if (other.city !== node.city) shared.set(other, (shared.get(other) ?? 0) + weight(gram));
      for (const [other, sum] of shared)
        shared.set(other, (2 * sum) / ((norm.get(node) ?? 1) + (norm.get(other) ?? 1)));
      node.elsewhere = ranked(shared, 0.16, compareIds);
    }
  }
}

/** 为每条记录找出相关的记录：编辑指定的在前，其余按共有的机制（越少人说到的越重）和人物排序。 */
export function linkRelatedRecords(records: readonly RecordNode[]): void {
  for (const record of records) {
    const scores = new Map<RecordNode, number>();
    const add = (other: RecordNode, score: number) => {
      if (other !== record && !other.withdrawn && !record.related.includes(other))
        scores.set(other, (scores.get(other) ?? 0) + score);
    };
    for (const mechanism of record.mechanisms)
      for (const other of mechanism.records) add(other, 2 / mechanism.records.length);
    for (const { person } of record.people)
      for (const { record: other } of person.appearances) add(other, 1 / person.appearances.length);
    for (const topic of record.topics)
      for (const city of record.cities)
        for (const other of city.records) if (other.topics.includes(topic)) add(other, 0.3 / topic.records.length);
    record.related = [...record.related, ...ranked(scores, 0.02, compareIds)].slice(0, most);
  }
}
