import { escapeXml } from "../xml.ts";
import { type Chapter, chapterFile } from "./chapters.ts";
import { xhtml } from "./xhtml.ts";

/** 目录文件，也是书里看得见的一页。 */
export const navDocument = (chapters: readonly Chapter[]): string =>
  xhtml(
    "目录",
    "frontmatter",
    `<nav epub:type="toc" role="doc-toc" aria-labelledby="toc">
<h1 id="toc">目录</h1>
<ol>
${chapters.map(({ name, title }) => `<li><a href="${chapterFile(name)}">${escapeXml(title)}</a></li>`).join("\n")}
</ol>
</nav>`,
  );
