import type { MechanismNode } from "./nodes.ts";

/** 同上一级的关系：属于它、保障它、被它替代；没有上一级的是根。 */
export type ForestLink = "root" | "part" | "support" | "replaced";

export interface ForestNode {
  mechanism: MechanismNode;
  link: ForestLink;
  /** 前面已经连同下级画过，这里只提一下。 */
  again: boolean;
  children: ForestNode[];
}

interface Branch {
  parent: MechanismNode;
  child: MechanismNode;
  link: Exclude<ForestLink, "root">;
}

const rank = { part: 0, support: 1, replaced: 2 } as const;

/** 一条机制的各处上下级关系，写成从上到下的枝。 */
const branchesOf = (node: MechanismNode): Branch[] => [
  ...node.partOf.map((parent) => ({ parent, child: node, link: "part" as const })),
  ...node.parts.map((child) => ({ parent: node, child, link: "part" as const })),
  ...node.supports.map((parent) => ({ parent, child: node, link: "support" as const })),
  ...node.supportedBy.map((child) => ({ parent: node, child, link: "support" as const })),
  ...node.replaces.map((child) => ({ parent: node, child, link: "replaced" as const })),
  ...node.replacedBy.map((parent) => ({ parent, child: node, link: "replaced" as const })),
];

const size = ({ children }: ForestNode): number => children.reduce((sum, child) => sum + size(child), 1);

/**
 * 几条机制怎样连在一起：从属、保障和替代接成几棵树，大的在前；同别的城市相连的，那一头也画上。
 * 一条机制有几个上级时，第一次连同下级画出，以后只提一下。没有这几种关系的不在内，“相关”没有上下，也不在内。
 */
export function mechanismForest(mechanisms: readonly MechanismNode[]): ForestNode[] {
  const children = new Map<MechanismNode, Branch[]>();
  const below = new Set<MechanismNode>();
  const seen = new Set<string>();
  const nodes = new Set<MechanismNode>();
  for (const branch of mechanisms.flatMap(branchesOf)) {
    const key = `${branch.parent.id} ${branch.child.id} ${branch.link}`;
    if (seen.has(key)) continue;
    seen.add(key);
    children.set(branch.parent, [...(children.get(branch.parent) ?? []), branch]);
    below.add(branch.child);
    nodes.add(branch.parent).add(branch.child);
  }
  const drawn = new Set<MechanismNode>();
  const grow = (mechanism: MechanismNode, link: ForestLink): ForestNode => {
    const again = drawn.has(mechanism);
    drawn.add(mechanism);
    const branches = again ? [] : (children.get(mechanism) ?? []);
    return {
      mechanism,
      link,
      again,
      children: [...branches]
        .sort((a, b) => rank[a.link] - rank[b.link] || (a.child.id < b.child.id ? -1 : 1))
        .map(({ child, link: below }) => grow(child, below)),
    };
  };
  const trees = [...nodes].filter((node) => !below.has(node)).map((node) => grow(node, "root"));
  // 互相保障的绕成了圈，没有根：从还没画的第一条起。
  for (const node of nodes) if (!drawn.has(node)) trees.push(grow(node, "root"));
  return trees.sort((a, b) => size(b) - size(a) || (a.mechanism.id < b.mechanism.id ? -1 : 1));
}

/** 森林里各种关系各有几处。 */
export function linkCounts(trees: readonly ForestNode[]): Record<Exclude<ForestLink, "root">, number> {
  const counts = { part: 0, support: 0, replaced: 0 };
  const visit = ({ link, children }: ForestNode) => {
    if (link !== "root") counts[link]++;
    children.forEach(visit);
  };
  trees.forEach(visit);
  return counts;
}
