import type { Checker } from "./checker.ts";
import { isCyclic } from "./cycle.ts";

/** 城市：所指的都在，协作组不含自己，上下级不绕圈。 */
export function checkCities(checker: Checker): void {
  const parents = new Map<string, readonly string[]>();
  for (const [entry, city] of checker.of("cities")) parents.set(entry.id, city.parent ? [city.parent] : []);
  for (const [entry, city] of checker.of("cities")) {
    checker.exists(entry, ["level"], city.level, "levels", "层级");
    checker.exists(entry, ["parent"], city.parent, "cities", "城市");
    checker.each(entry, "members", city.members, "cities", "城市");
    if (city.members.includes(entry.id))
      checker.report(entry, ["members"], "协作组不能是自己的成员，请删去", "reference/cycle");
    checker.sources(entry, ["sources"], city.sources);
    if (isCyclic(entry.id, parents)) checker.report(entry, ["parent"], "上下级绕成了圈，请断开一处", "reference/cycle");
  }
}
