import { distance } from "fastest-levenshtein";
import type { Source } from "../../reading/source.ts";
import type { Figure } from "../../schemas/figure.ts";
import type { Match, Rule } from "../rule.ts";

/** 一个名目和它去掉任一个字的写法；只差一个字的两个名目，总有一种写法相同。 */
const variants = (measure: string): string[] => {
  const letters = Array.from(measure);
  return [measure, ...letters.map((_, index) => letters.toSpliced(index, 1).join(""))];
};

const measuresOf = ({ entry }: Source): string[] =>
  ((entry?.data as { figures?: readonly Figure[] } | undefined)?.figures ?? []).flatMap(({ measure }) => measure ?? []);

/** 可比的名目只用了一次，又同另一个只差一个字：多半是写错了，这个数字就没有同别处的排在一起。 */
export const measureAlone: Rule = {
  id: "figure/measure-alone",
  severity: "warning",
  title: "可比的名目像是写错了一个字",
  meaning: "measure 写得一字不差的数字才排在一起比较。这个名目全刊只用了一次，又同另一个只差一个字。",
  remedy: "数的是一回事，就照另一个写；确实是两回事，换一个差得远些的名目。",
  wrong: "measure: 委员联系群众的站所，别处都写“委员联系群众的站点”",
  right: "measure: 委员联系群众的站点",
  across(sources) {
    const counts = new Map<string, number>();
    for (const measure of sources.flatMap(measuresOf)) counts.set(measure, (counts.get(measure) ?? 0) + 1);
    const owners = new Map<string, string[]>();
    for (const measure of counts.keys())
      for (const variant of variants(measure)) owners.set(variant, [...(owners.get(variant) ?? []), measure]);
    const found = new Map<Source, Match[]>();
    for (const source of sources) {
      const matches = measuresOf(source).flatMap((measure): Match[] => {
        if (counts.get(measure) !== 1) return [];
        const near = variants(measure)
          .flatMap((variant) => owners.get(variant) ?? [])
          .filter((other) => distance(measure, other) === 1)
          .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
        if (near === undefined) return [];
        const key = source.text.search(/measure:/);
        const start = source.text.indexOf(measure, key);
        return [
          {
            start,
            end: start + measure.length,
            message: `可比的名目 “${measure}” 只用了一次，同 “${near}” 只差一个字；数的是一回事，请写成一样`,
          },
        ];
      });
      if (matches.length > 0) found.set(source, matches);
    }
    return found;
  },
};
