/** 按编号取结点。 */
export type Find<T> = (id: string) => T;

/** 结点以编号为键。 */
export const byId = <T extends { id: string }>(nodes: readonly T[]): ReadonlyMap<string, T> =>
  new Map(nodes.map((node) => [node.id, node]));

/** 在一群结点里按编号取一个。已经核对过引用，所以找不到就是程序的错，不是编辑的错。 */
export function finder<T extends { id: string }>(nodes: readonly T[]): Find<T> {
  const known = byId(nodes);
  return (id) => {
    const found = known.get(id);
    if (found === undefined) throw new Error(`archive: “${id}” 未经核对`);
    return found;
  };
}
