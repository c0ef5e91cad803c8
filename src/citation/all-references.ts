import type { Archive } from "../archive/archive.ts";
import { recordReference } from "./record-reference.ts";
import type { Reference } from "./reference.ts";

/** 全刊有自己页面的记录，一条一则，整份装进文献管理软件；编者按住在会刊的页面里，不单列。 */
export const allReferences = ({ records, site }: Archive, format: (key: string, reference: Reference) => string) =>
  records
    .filter(({ type }) => type !== "editor-note")
    .map((record) => `${format(record.id, recordReference(record, site))}\n`)
    .join("\n");
