import { collectionNames, recordTypes } from "../../schemas/collections.ts";
import { placeholder, placeholderId } from "../../schemas/placeholder.ts";
import type { Checker } from "./checker.ts";

/** 没有写完的不能发布：不是草稿的记录里不许有待填的地方；待填的记号也不能用作编号。 */
export function checkDrafts(checker: Checker): void {
  for (const name of collectionNames)
    for (const entry of checker.content.entries[name]) {
      if (entry.id === placeholderId)
        checker.report(entry, [], `“${placeholderId}” 是待填的记号，不能用作编号，请改文件名`, "draft/placeholder");
      if (!(name in recordTypes) || entry.draft) continue;
      for (const path of entry.unfinished.paths)
        checker.report(
          entry,
          path,
          `这里还是 “${placeholder}”，不能发布；写好它，或者把 state 改成 draft`,
          "draft/placeholder",
        );
      const { line } = entry.unfinished;
      if (line !== undefined)
        checker.reportBody(
          entry,
          line,
          `正文里还有 “${placeholder}”，不能发布；写好它，或者把 state 改成 draft`,
          "draft/placeholder",
        );
    }
}
