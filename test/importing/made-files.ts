import { strToU8, type Zippable, zipSync } from "fflate";

/** 测试用的小文件，就地做出来，一个字节一个字节都知道是什么。 */

const types =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const core =
  '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>王打字员</dc:creator></cp:coreProperties>';

export const wordDocument = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
/** 嵌在段里的一张图。 */
export const drawing = (id: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** 一份 Word 文件；parts 里的部件另添或替换，值为 null 的去掉。 */
export function docx(body: string, parts: Record<string, string | Uint8Array | null> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": types,
    "_rels/.rels": relations,
    "word/document.xml": wordDocument(body),
    "docProps/core.xml": core,
    ...parts,
  };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(all))
    if (content !== null) files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files);
}

/** Word 里图片的对照表。 */
export const pictureRelations = (id: string, target: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/></Relationships>`;

/** 把压缩目录里声明的原大小改小：目录说谎的炸弹。 */
export function lieAboutSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return bytes;
}

interface PdfOptions {
  /** 每页的各行；空的页没有文字层。 */
  pages: string[][];
  encrypted?: boolean;
}

const hex = (text: string): string =>
  Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("");

/** 一份 PDF：字形没有嵌入，文字靠 ToUnicode 对照，正好考一考取文字。 */
export function pdf({ pages, encrypted = false }: PdfOptions): Uint8Array {
  const objects: string[] = [];
  const add = (text: string): number => objects.push(text);
  const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  add(
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
  );
  add(
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>",
  );
  add(
    stream(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end",
    ),
  );
  add(
    "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -100 /CapHeight 900 /StemV 80 >>",
  );
  const kids: number[] = [];
  for (const lines of pages) {
    const content = lines
      .map((line, index) => `BT /F1 12 Tf 60 ${760 - index * 18} Td <${hex(line)}> Tj ET`)
      .join("\n");
    const body = add(stream(content));
    kids.push(
      add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${body} 0 R >>`,
      ),
    );
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`;
  const secret = "41".repeat(32);
  const lock = encrypted ? add(`<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`) : 0;
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${"42".repeat(16)}> <${"42".repeat(16)}>]${lock ? ` /Encrypt ${lock} 0 R` : ""} >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** OLE 复合文档的开头；加密的另有那个流的名称。 */
export function ole(encrypted: boolean): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  if (encrypted) bytes.set(Buffer.from("EncryptedPackage", "utf16le"), 1024);
  return bytes;
}

/** 单文件网页。 */
export function mht(html: string, image?: Uint8Array): Uint8Array {
  const parts = [
    `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.example/page.html\r\n\r\n${Buffer.from(html).toString("base64")}`,
    ...(image
      ? [
          `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.example/1.png\r\n\r\n${Buffer.from(image).toString("base64")}`,
        ]
      : []),
  ];
  return Buffer.from(
    `From: <Saved by browser>\r\nSubject: page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="=_b"\r\n\r\n${parts.map((part) => `--=_b\r\n${part}\r\n`).join("")}--=_b--\r\n`,
  );
}
