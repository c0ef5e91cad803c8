import type { BulletinNode } from "../archive/nodes.ts";
import { chapterFile, pieceChapter } from "../exports/epub/chapters.ts";
import { epubOf } from "../exports/epub/epub.ts";
import { issueOf } from "../exports/issue/issue.ts";
import { archive, bodyOf } from "./publication.ts";

/** 一期的电子书。 */
export async function issueEpub(bulletin: BulletinNode): Promise<Uint8Array> {
  return epubOf(
    await issueOf(bulletin, await archive(), {
      bodyOf,
      demote: 0,
      syntax: "xhtml",
      pieceAddress: (id) => chapterFile(pieceChapter(id)),
    }),
  );
}
