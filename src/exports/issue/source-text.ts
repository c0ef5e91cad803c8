import type { Archive } from "../../archive/archive.ts";
import type { Provenance } from "../../schemas/provenance.ts";
import { formatProvenance } from "../../text/provenance.ts";

/** 一条出处的写法。 */
export type SourceText = (source: Provenance) => string;

/** 纸上和电子书里的出处：名称、刊登者、行号，有网址的写出网址。 */
export const sourceTextOf =
  ({ sources }: Pick<Archive, "sources">): SourceText =>
  ({ source, lines }) => {
    const known = sources.get(source);
    if (!known) return source;
    return `${known.name}，${formatProvenance(known, lines)}${known.url ? `，${known.url}` : ""}`;
  };
