import { escapeXml } from "../xml.ts";

/** 电子书里的一份 XHTML。type 是 EPUB 的语义，例如 chapter、titlepage。 */
export function xhtml(title: string, type: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-Hans" xml:lang="zh-Hans">
<head>
<meta charset="utf-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="${type}">
${body}
</body>
</html>
`;
}

/** 一段文字；空的不写。 */
export const paragraph = (className: string, text: string | undefined) =>
  text ? `<p class="${className}">${escapeXml(text)}</p>` : "";

/** 篇末的说明。 */
export const noteList = (notes: readonly { name: string; text: string }[]) =>
  notes.length === 0
    ? ""
    : `<dl class="notes">${notes.map(({ name, text }) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(text)}</dd>`).join("")}</dl>`;
