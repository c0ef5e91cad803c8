import type { Block } from "../block.ts";

/** 普通文字写进 Markdown 要转义的：行内的记号，行首会变成标题、列表、引用的记号。 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_<>[\]|~]/g, (mark) => `\\${mark}`)
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[+-](?=\s|$)|={3,}$|-{3,}$)/u, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}

/** 写进正文的一张图：网址和说明；说明还没有的，check 会提醒。 */
export interface PlacedPicture {
  address: string;
  alt: string;
}

function blockText(block: Block, pictures: ReadonlyMap<number, PlacedPicture>): string {
  switch (block.role) {
    case "subhead":
    case "title":
      return `${(block.level ?? 2) > 2 ? "###" : "##"} ${escapeMarkdown(block.passage.text.trim())}`;
    case "raw":
      return block.passage.text;
    case "picture": {
      const picture = pictures.get(block.picture ?? -1);
      return picture ? `![${escapeMarkdown(picture.alt)}](${picture.address})` : "";
    }
    default:
      return (block.item ? "- " : "") + escapeMarkdown(block.passage.text.trim());
  }
}

/** 各段写成 Markdown 正文：段与段空一行，表格的各行、列表的各项连着。 */
export function writeBody(blocks: readonly Block[], pictures: ReadonlyMap<number, PlacedPicture>): string {
  let body = "";
  blocks.forEach((block, index) => {
    const text = blockText(block, pictures);
    if (text === "") return;
    const above = blocks[index - 1];
    const tight = (block.role === "raw" && above?.role === "raw") || (block.item && above?.item);
    const gap = body === "" ? "" : tight ? "\n" : "\n\n";
    body += gap + text;
  });
  return body;
}
