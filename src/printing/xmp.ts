import { escapeXml } from "../exports/xml.ts";
import type { PdfMetadata } from "./finish-pdf.ts";

const list = (kind: "Alt" | "Bag" | "Seq", items: readonly string[], language = "") =>
  `<rdf:${kind}>${items.map((item) => `<rdf:li${language}>${escapeXml(item)}</rdf:li>`).join("")}</rdf:${kind}>`;

/** XMP 数据包（ISO 16684-1）：给只认 XMP 的阅读器和档案系统，内容同文件信息一致。 */
export function xmpPacket(metadata: PdfMetadata): Uint8Array {
  const { title, author, subject, keywords, language, created, modified } = metadata;
  const anyLanguage = ' xml:lang="x-default"';
  return new TextEncoder().encode(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title>${list("Alt", [title], anyLanguage)}</dc:title>
<dc:creator>${list("Seq", [author])}</dc:creator>
<dc:description>${list("Alt", [subject], anyLanguage)}</dc:description>
<dc:subject>${list("Bag", keywords)}</dc:subject>
<dc:language>${list("Bag", [language])}</dc:language>
<xmp:CreatorTool>Yikan</xmp:CreatorTool>
<xmp:CreateDate>${created}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${modified}T00:00:00Z</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`);
}
