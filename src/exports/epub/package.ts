import type { Issue } from "../issue/issue.ts";
import { escapeXml } from "../xml.ts";
import { type Chapter, chapterFile } from "./chapters.ts";

/** 包文件（EPUB 3.3 第 5 章）：元数据、清单和阅读次序。改动时刻取自内容，不取自今天。 */
export function packageDocument(issue: Issue, chapters: readonly Chapter[]): string {
  const { site } = issue;
  const element = (name: string, text: string) => `<dc:${name}>${escapeXml(text)}</dc:${name}>`;
  const meta = (property: string, text: string) => `<meta property="${property}">${escapeXml(text)}</meta>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-Hans">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(issue.url)}</dc:identifier>
${[
  element("title", issue.subtitle ? `${issue.title}——${issue.subtitle}` : issue.title),
  element("language", "zh-Hans"),
  element("creator", site.publisher),
  element("publisher", site.publisher),
  element("date", issue.date),
  element("description", issue.summary),
  ...issue.keywords.map((keyword) => element("subject", keyword)),
  ...issue.sources.map((source) => element("source", source)),
  element("rights", `${site.licence.name}，${site.licence.url}`),
  meta("dcterms:modified", `${issue.modified}T00:00:00Z`),
  meta("schema:accessMode", "textual"),
  meta("schema:accessModeSufficient", "textual"),
  meta("schema:accessibilityFeature", "structuralNavigation"),
  meta("schema:accessibilityFeature", "tableOfContents"),
  meta("schema:accessibilityHazard", "none"),
  meta("schema:accessibilitySummary", "全是文字，有目录、逐级的标题和带表头的表格。"),
].join("\n")}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${chapters.map(({ name }) => `<item id="${name}" href="${chapterFile(name)}" media-type="application/xhtml+xml"/>`).join("\n")}
</manifest>
<spine page-progression-direction="ltr">
${chapters.map(({ name }) => `<itemref idref="${name}"/>${name === "title" ? '\n<itemref idref="nav"/>' : ""}`).join("\n")}
</spine>
</package>
`;
}
