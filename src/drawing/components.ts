/** 把一张图分成互不相连的几片，先来的结点所在的一片在前；片内照原来的次序。 */
export function connected<T extends { id: string }>(
  nodes: readonly T[],
  edges: readonly { source: string; target: string }[],
): T[][] {
  const piece = new Map(nodes.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    const up = piece.get(id) ?? id;
    return up === id ? id : root(up);
  };
  for (const { source, target } of edges) piece.set(root(source), root(target));
  return [...Map.groupBy(nodes, ({ id }) => root(id)).values()];
}
