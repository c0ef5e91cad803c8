/** 各结点的上级，以编号为键。 */
export type Parents = ReadonlyMap<string, readonly string[]>;

/** 从 start 一路往上，会不会回到它自己。别处的圈不算：由圈里的结点自己报。 */
export function isCyclic(start: string, parents: Parents): boolean {
  const seen = new Set<string>();
  const queue = [...(parents.get(start) ?? [])];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...(parents.get(id) ?? []));
  }
  return false;
}
