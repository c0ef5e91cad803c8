import type { Provenance } from "../schemas/provenance.ts";
import type { SourceData } from "../schemas/vocabulary.ts";

/** 出处的后半句：人民政协报（推断），原件第 51—69、121 行。 */
export function formatProvenance({ publisher, publisherBasis }: SourceData, lines: Provenance["lines"]): string {
  const ranges = lines.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join("、");
  return `${publisher}${publisherBasis === "inferred" ? "（推断）" : ""}，原件第${ranges}行`;
}
