import type { Checker } from "./checker.ts";

/** 同名异义：各个意思所指的城市和机制都在。 */
export function checkSameNames(checker: Checker): void {
  for (const [entry, sameName] of checker.of("same-names"))
    sameName.meanings.forEach(({ city, mechanism }, index) => {
      checker.exists(entry, ["meanings", index, "city"], city, "cities", "城市");
      checker.exists(entry, ["meanings", index, "mechanism"], mechanism, "mechanisms", "机制");
    });
}
