import { unzipSync } from "fflate";
import { SiteFile } from "./site-file.ts";

/** 包里套包，最多拆这么多层。 */
const deepest = 4;

/** 拆开以后的各份；打不开的写在 broken 里。 */
export interface Unpacked {
  parts: SiteFile[];
  broken: string[];
}

/**
 * 一份文件，连同拆开以后里面的：电子书和 Word 文件拆成各个成员，PDF 拆成一页一页的文字，
 * 网址里直接写着的图片（data:）取出来。
 */
export async function unpack(file: SiteFile, depth = 0): Promise<Unpacked> {
  let inside: SiteFile[];
  try {
    inside = depth < deepest ? await membersOf(file) : [];
  } catch {
    return { parts: [file], broken: [file.path] };
  }
  const deeper = await Promise.all(inside.map((member) => unpack(member, depth + 1)));
  return { parts: [file, ...deeper.flatMap(({ parts }) => parts)], broken: deeper.flatMap(({ broken }) => broken) };
}

async function membersOf(file: SiteFile): Promise<SiteFile[]> {
  if (file.kind === "zip") return zipMembers(file);
  if (file.kind === "pdf") return pdfPages(file);
  return file.kind === "html" || file.kind === "xml" || file.kind === "text" ? dataAddresses(file) : [];
}

const zipMembers = ({ path, bytes }: SiteFile): SiteFile[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith("/"))
    .map(([name, content]) => new SiteFile(`${path}!${name}`, content));

async function pdfPages({ path, bytes }: SiteFile): Promise<SiteFile[]> {
  // 读 PDF 的库很大，有 PDF 才装。
  const { extractText } = await import("unpdf");
  // pdf.js 会把交给它的字节拿走，又不收 Buffer，给它一份。
  const { text } = await extractText(new Uint8Array(bytes));
  return text.map((page, index) => new SiteFile(`${path}!第${index + 1}页`, Buffer.from(page), "text"));
}

const embedded = /data:image\/(jpeg|png|webp|avif|gif|svg\+xml)[^,"'()\s]{0,80};base64,([A-Za-z0-9+/=]{16,})/g;

function dataAddresses({ path, text }: SiteFile): SiteFile[] {
  if (!text.includes(";base64,")) return [];
  return Array.from(text.matchAll(embedded), ([, type = "", data = ""], index) => {
    const extension = type.replace(/\+xml$/, "");
    return new SiteFile(`${path}!data-${index + 1}.${extension}`, Buffer.from(data, "base64"));
  });
}
