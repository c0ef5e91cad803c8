import { strFromU8, unzipSync } from "fflate";
import { getDocumentProxy } from "unpdf";
import { readMarkup } from "./markup.ts";
import type { SiteFile } from "./site-file.ts";

export type Metadata = [name: string, value: string][];

/** 说出是谁、在哪里、用什么做的各项；题名、主题这些本来就是给读者的，不在内。 */
const telling =
  /^(?:Author|dc:creator|Creator|Producer|Company|Manager|LastModifiedBy|Template|contributor|publisher|HyperlinkBase|xmp:CreatorTool|pdf:Producer|xmpMM:.*|photoshop:.*|stRef:.*|stEvt:.*)$/i;

/** 文件里写着的作者、单位、软件；读不出来的为空。 */
export async function documentMetadata({ kind, bytes }: SiteFile): Promise<Metadata> {
  try {
    return kind === "pdf" ? await inPdf(bytes) : inZip(bytes);
  } catch {
    return [];
  }
}

async function inPdf(bytes: Uint8Array): Promise<Metadata> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info, metadata } = await document.getMetadata();
  const entries = Object.entries(info as Record<string, unknown>).flatMap(
    ([name, value]): Metadata =>
      name === "Custom"
        ? Object.entries(value as Record<string, unknown>).map(([own, text]) => [own, String(text)])
        : typeof value === "string" && telling.test(name)
          ? [[name, value]]
          : [],
  );
  const packet = metadata ? fromXml(String(metadata.getRaw() ?? "")) : [];
  const attached = await document.getAttachments();
  return distinct([
    ...entries,
    ...packet,
    ...Object.keys(attached ?? {}).map((name): [string, string] => ["附件", name]),
  ]);
}

/** Office 文件的属性、批注和修订的作者；电子书的作者由它自己的内容定，同别处一样查。 */
function inZip(bytes: Uint8Array): Metadata {
  const members = unzipSync(bytes, {
    filter: ({ name }) => /^docProps\/|^(?:word|xl|ppt)\/.*\.xml$|\.opf$/.test(name),
  });
  return distinct(Object.entries(members).flatMap(([, content]) => fromXml(strFromU8(content))));
}

/** 元素的名字去掉前缀；XMP 也有写成属性的，作者还另套一层 rdf:li。 */
function fromXml(xml: string): Metadata {
  if (xml === "") return [];
  let holder = "";
  return readMarkup(xml, true).elements.flatMap(({ tag, attributes, text }): Metadata => {
    if (!tag.startsWith("rdf:")) holder = tag;
    const name = holder.replace(/^(?:dc|cp|dcterms|pdf):/, "");
    const own: Metadata = telling.test(name) || telling.test(holder) ? [[name, text]] : [];
    for (const [key, value] of Object.entries(attributes))
      if (telling.test(key) || key === "w:author") own.push([key.replace(/^(?:pdf|dc|w):/, ""), value]);
    return own;
  });
}

const distinct = (entries: Metadata): Metadata => [
  ...new Map(entries.filter(([, value]) => value.trim() !== "").map((entry) => [entry.join("\0"), entry])).values(),
];
