/**
 * 查一串首尾相接的双字，不必每个都取：每个单位有一个双字盖住就够了，位置自会说明是不是连着。
 * 选最省的一组。
 * @param costs 每个双字要花多少字节；全是正数。
 * @returns 选中的序号，由小到大；头一个和最后一个总在里面。
 */
export function cheapestCover(costs: readonly number[]): number[] {
  // 以第 n 个双字收尾时最省的花费，和它的前一个；前一个只能隔零个或一个。
  const best: { cost: number; previous: number }[] = [];
  for (const [index, cost] of costs.entries()) {
    const near = index - 1;
    const far = index - 2;
    const previous = index < 2 ? near : (best[far]?.cost ?? 0) <= (best[near]?.cost ?? 0) ? far : near;
    best.push({ cost: cost + (best[previous]?.cost ?? 0), previous });
  }
  const chosen: number[] = [];
  for (let at = costs.length - 1; at >= 0; at = best[at]?.previous ?? -1) chosen.unshift(at);
  return chosen;
}
