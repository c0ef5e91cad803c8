import type { Entry } from "../../reading/entry.ts";
import { recordTypes, vocabularies } from "../../schemas/collections.ts";
import type { Checker } from "./checker.ts";
import { recordCollections } from "./known-ids.ts";

/** 编号不重复：同一集合里的文件（各类记录合在一起算），同一张词表里的词。 */
export function checkDuplicates(checker: Checker): void {
  const { entries } = checker.content;
  checkFiles(
    checker,
    recordCollections.flatMap((name) => entries[name]),
  );
  for (const [name, files] of Object.entries(entries)) if (!(name in recordTypes)) checkFiles(checker, files);
  for (const name of Object.keys(vocabularies)) checkTerms(checker, checker.content.settings.get(name));
}

/** 不分大小写：有的文件系统不分，在那里两份文件会成为同一份。 */
function checkFiles(checker: Checker, files: readonly Entry[]): void {
  const seen = new Map<string, Entry>();
  for (const entry of files) {
    const first = seen.get(entry.id.toLowerCase());
    if (first)
      checker.report(
        entry,
        [],
        `编号 “${entry.id}” 与 ${first.path} 重复（不分大小写），请改名`,
        "reference/duplicate-id",
      );
    else seen.set(entry.id.toLowerCase(), entry);
  }
}

function checkTerms(checker: Checker, vocabulary: Entry | undefined): void {
  if (!vocabulary) return;
  const terms = (vocabulary.data ?? []) as { id: string }[];
  terms.forEach((term, index) => {
    if (terms.findIndex(({ id }) => id === term.id) !== index)
      checker.report(vocabulary, [index, "id"], `词表里有两个 “${term.id}”，请删去一个`, "reference/duplicate-id");
  });
}
