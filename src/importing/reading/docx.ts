import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { BadInput } from "../bad-input.ts";
import { limits } from "../limits.ts";
import type { Received } from "../received.ts";
import { readHtmlText } from "./html.ts";
import { safeUnzip } from "./unzip.ts";

const zip = [0x50, 0x4b];
/** OLE 复合文档：旧版 .doc、.wps，或者加了密码的 .docx。 */
const ole = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);

const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_000_000)).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );

/** 只把正文要用的部件交给 mammoth：文件属性、宏、批注人、嵌入的对象都不带。 */
const wanted = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/[^/]+\.rels|word\/media\/[^/]+)$/i.test(
    name,
  );

function checkParts(parts: Map<string, Uint8Array>): void {
  if (!parts.has("word/document.xml"))
    throw new BadInput(
      parts.size === 0
        ? "这是一个压缩包，但不是 Word 文件；请把里面的文件取出来再导入"
        : "这份 Word 文件缺了正文（word/document.xml），读不出来；请用 WPS 打开后重新另存",
    );
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    if (bytes.length > limits.partBytes) throw new BadInput("Word 文件里的文字部件大得不正常；没有解开");
    const head = new TextDecoder("utf-8").decode(bytes.subarray(0, 4096));
    if (/<!DOCTYPE|<!ENTITY/i.test(head)) throw new BadInput("Word 文件里有自定的 XML 实体，不像正常的文件；没有解开");
  }
}

/** Word 文件：先查，再解开，再交给 mammoth 转成网页，按网页的办法读。 */
export async function readDocx(bytes: Uint8Array, name: string | undefined): Promise<Received> {
  if (startsWith(bytes, ole))
    throw new BadInput(
      isEncrypted(bytes)
        ? "这份 Word 文件加了密码，读不出来；请用 WPS 打开、取消密码后另存"
        : "这是旧版 Word（.doc）或 WPS 文件；请用 WPS 打开，另存为 .docx",
    );
  if (!startsWith(bytes, zip)) throw new BadInput("这不是 Word 文件，只是扩展名写成了 .docx");
  const parts = safeUnzip(bytes, wanted);
  checkParts(parts);
  if (!parts.has("[Content_Types].xml"))
    parts.set(
      "[Content_Types].xml",
      strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    );
  const clean = zipSync(Object.fromEntries(parts), { level: 0 });
  const pictures: Uint8Array[] = [];
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(clean) },
      {
        // 标题样式的中文名，WPS 和 Word 都用。
        styleMap: [
          "p[style-name='标题'] => h1:fresh",
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='标题 1'] => h1:fresh",
          "p[style-name='标题 2'] => h2:fresh",
          "p[style-name='标题 3'] => h3:fresh",
          "p[style-name='题注'] => figcaption:fresh",
          "p[style-name='caption'] => figcaption:fresh",
        ],
        convertImage: mammoth.images.imgElement(async (image) => {
          if (pictures.length >= limits.pictures) throw new BadInput(`图片超过 ${limits.pictures} 张，请拆开再导入`);
          pictures.push(new Uint8Array(await image.readAsArrayBuffer()));
          return { src: `picture:${pictures.length - 1}` };
        }),
      },
    )
    .catch((error: unknown) => {
      if (error instanceof BadInput) throw error;
      throw new BadInput("这份 Word 文件的正文坏了，读不出来；请用 WPS 打开后重新另存");
    });
  if (value.trim() === "") throw new BadInput("这份 Word 文件是空的，没有文字");
  const received = readHtmlText(`<body>${value}</body>`, {
    name,
    format: "docx",
    fetchPicture: (address) => pictures[Number(/^picture:(\d+)$/.exec(address)?.[1] ?? -1)],
  });
  return {
    ...received,
    notes: [
      ...received.notes.filter((note) => !note.startsWith("网页的")),
      "文件属性（作者、单位、修订人、批注、宏）没有带进来",
    ],
  };
}
