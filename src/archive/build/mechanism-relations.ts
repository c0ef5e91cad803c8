import type { MechanismNode } from "../nodes.ts";
import { type Find, finder } from "./lookup.ts";

/** 有方向的关系，连同反过来的那一边。 */
const directed = [
  ["partOf", "parts"],
  ["supports", "supportedBy"],
  ["replaces", "replacedBy"],
] as const;

/** 接上机制之间的关系：编辑只写一头，这里接成两头。 */
export function linkMechanismRelations(mechanisms: readonly MechanismNode[]): void {
  const mechanismOf = finder(mechanisms);
  for (const mechanism of mechanisms) {
    linkDirected(mechanism, mechanismOf);
    linkRelated(mechanism, mechanismOf);
  }
  for (const mechanism of mechanisms) dropCloser(mechanism);
}

function linkDirected(mechanism: MechanismNode, mechanismOf: Find<MechanismNode>): void {
  for (const [to, back] of directed)
    for (const id of mechanism.data[to]) {
      const other = mechanismOf(id);
      mechanism[to].push(other);
      other[back].push(mechanism);
    }
}

/** “相关”没有方向，两边都写了也只列一次。 */
function linkRelated(mechanism: MechanismNode, mechanismOf: Find<MechanismNode>): void {
  for (const id of mechanism.data.related) {
    const other = mechanismOf(id);
    if (!mechanism.related.includes(other)) mechanism.related.push(other);
    if (!other.related.includes(mechanism)) other.related.push(mechanism);
  }
}

/** 已经有更确切的关系的，不再泛泛地列作“相关”。 */
function dropCloser(mechanism: MechanismNode): void {
  const closer = new Set(directed.flatMap(([to, back]) => [...mechanism[to], ...mechanism[back]]));
  mechanism.related = mechanism.related.filter((other) => !closer.has(other));
}
