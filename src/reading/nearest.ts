import { distance } from "fastest-levenshtein";

/** 最接近的一个写法；差得太远（超过三分之一的字，或者没有一个字相同）就不提示，免得误导。 */
export function nearest(wanted: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const d = distance(wanted.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  const alike = bestDistance < wanted.length;
  return alike && bestDistance <= Math.max(2, Math.ceil(wanted.length / 3)) ? best : undefined;
}

/** “您是不是要写 …？”，没有相近的就为空。 */
export function suggestion(wanted: string, known: Iterable<string>): string {
  const best = nearest(wanted, known);
  return best === undefined ? "" : `；您是不是要写 “${best}”？`;
}
