import type { MechanismData } from "../../schemas/mechanism.ts";
import type { Term } from "../../schemas/vocabulary.ts";
import { address } from "../addresses.ts";
import type { Item } from "../collected.ts";
import type { CategoryNode, CityNode, MechanismNode, TopicNode } from "../nodes.ts";
import { fileNode } from "./file-node.ts";
import type { Find } from "./lookup.ts";
import { compareIds } from "./order.ts";

interface Around {
  cityOf: Find<CityNode>;
  categoryOf: Find<CategoryNode>;
  topicOf: Find<TopicNode>;
  formOf: Find<Term>;
}

/** 机制的结点，按编号；所在的城市、类别和专题已经两头接好。 */
export function buildMechanisms(
  items: readonly Item<MechanismData>[],
  { cityOf, categoryOf, topicOf, formOf }: Around,
): MechanismNode[] {
  const mechanisms = items
    .map(
      (item): MechanismNode => ({
        ...fileNode(item, address.mechanism(item.id)),
        kind: "mechanism",
        city: cityOf(item.data.city),
        category: categoryOf(item.data.category),
        form: formOf(item.data.form),
        proposer: item.data.proposer ? cityOf(item.data.proposer) : undefined,
        topics: item.data.topics.map(topicOf),
        partOf: [],
        parts: [],
        supports: [],
        supportedBy: [],
        replaces: [],
        replacedBy: [],
        related: [],
        records: [],
        stated: [],
        figures: [],
        sameNames: [],
        elsewhere: [],
        learnings: [],
      }),
    )
    .sort(compareIds);
  for (const mechanism of mechanisms) {
    mechanism.city.mechanisms.push(mechanism);
    mechanism.category.mechanisms.push(mechanism);
    mechanism.proposer?.proposals.push(mechanism);
    for (const topic of mechanism.topics) topic.mechanisms.push(mechanism);
  }
  return mechanisms;
}
