import type { Term } from "../../schemas/vocabulary.ts";
import { address } from "../addresses.ts";
import type { CategoryNode, TopicNode } from "../nodes.ts";

/** 专题的结点，照词表的次序。 */
export const buildTopics = (terms: readonly Term[]): TopicNode[] =>
  terms.map((term) => ({
    kind: "topic",
    id: term.id,
    url: address.topic(term.id),
    term,
    records: [],
    mechanisms: [],
  }));

/** 机制类别的结点，照词表的次序。 */
export const buildCategories = (terms: readonly Term[]): CategoryNode[] =>
  terms.map((term) => ({ kind: "category", id: term.id, url: address.category(term.id), term, mechanisms: [] }));
