import type { Issue } from "../issue/issue.ts";
import type { Piece } from "../issue/piece.ts";
import { escapeXml } from "../xml.ts";
import { noteList, paragraph, xhtml } from "./xhtml.ts";

export interface Chapter {
  /** 文件名，也是清单里的编号。 */
  name: string;
  title: string;
  content: string;
}

export const chapterFile = (name: string) => `${name}.xhtml`;
/** 记录的编号前加一个字头，免得同别的几份重名。 */
export const pieceChapter = (id: string) => `piece-${id}`;

const figureTable = (figures: Piece["figures"]) =>
  figures.length === 0
    ? ""
    : `<table>
<caption>文中的数字</caption>
<thead><tr><th scope="col">数的是什么</th><th scope="col">数目</th><th scope="col">谁的</th><th scope="col">时段</th></tr></thead>
<tbody>
${figures
  .map(
    ({ metric, value, subject, period }) =>
      `<tr><th scope="row">${escapeXml(metric)}</th><td>${escapeXml(value)}</td><td>${escapeXml(subject)}</td><td>${escapeXml(period)}</td></tr>`,
  )
  .join("\n")}
</tbody>
</table>`;

const pieceChapterOf = (piece: Piece): Chapter => ({
  name: pieceChapter(piece.id),
  title: piece.title,
  content: xhtml(
    piece.title,
    "bodymatter chapter",
    [
      paragraph("kind", piece.kind),
      `<h1>${escapeXml(piece.title)}</h1>`,
      ...piece.bylines.map(({ names, role }) => paragraph("byline", `${role}　${names.join("　")}`)),
      paragraph("date", piece.date),
      `<div class="body">${piece.body}</div>`,
      figureTable(piece.figures),
      noteList(piece.notes),
    ].join("\n"),
  ),
});

/** 一期的各章：题名页、本期介绍、各篇、版本记录。 */
export function chapters(issue: Issue): Chapter[] {
  const { site, title } = issue;
  return [
    {
      name: "title",
      title,
      content: xhtml(
        title,
        "frontmatter titlepage",
        [
          paragraph("masthead", site.name),
          `<h1>${escapeXml(title)}</h1>`,
          paragraph("subtitle", issue.subtitle && `——${issue.subtitle}`),
          paragraph("date", issue.published),
          paragraph("date", `${site.publisher}编`),
        ].join("\n"),
      ),
    },
    {
      name: "introduction",
      title: "本期介绍",
      content: xhtml(
        "本期介绍",
        "frontmatter introduction",
        `<h1>本期介绍</h1>\n<div class="body">${issue.introduction}</div>`,
      ),
    },
    ...issue.pieces.map(pieceChapterOf),
    {
      name: "colophon",
      title: "本期说明",
      content: xhtml(
        "本期说明",
        "backmatter colophon",
        [
          "<h1>本期说明</h1>",
          noteList([
            ...issue.notes,
            ...issue.sources.map((text) => ({ name: "出处", text })),
            { name: "网址", text: issue.url },
            { name: "许可", text: `${site.licence.name}，${site.licence.url}。来源材料的权利归原刊登者。` },
          ]),
        ].join("\n"),
      ),
    },
  ];
}
