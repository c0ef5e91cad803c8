import style from "../../styles/epub.css?raw";
import type { Issue } from "../issue/issue.ts";
import { chapterFile, chapters } from "./chapters.ts";
import { navDocument } from "./nav.ts";
import { packageDocument } from "./package.ts";
import { zipEpub } from "./zip.ts";

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** 一期的电子书，EPUB 3：一篇一章，有目录和元数据。 */
export function epubOf(issue: Issue): Uint8Array {
  const all = chapters(issue);
  return zipEpub({
    "META-INF/container.xml": container,
    "EPUB/package.opf": packageDocument(issue, all),
    "EPUB/nav.xhtml": navDocument(all),
    "EPUB/style.css": style,
    ...Object.fromEntries(all.map(({ name, content }) => [`EPUB/${chapterFile(name)}`, content])),
  });
}
