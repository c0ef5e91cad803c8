import PostalMime from "postal-mime";
import { BadInput } from "../bad-input.ts";
import type { Received } from "../received.ts";
import { type FetchPicture, inlinePicture, readHtml } from "./html.ts";

/** 单文件网页（.mht、.mhtml）：取出其中的网页和图片。 */
export async function readMht(bytes: Uint8Array, name: string | undefined): Promise<Received> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 1_000_000 }).catch(() => {
    throw new BadInput("这份 .mht 文件坏了，读不出来；请用浏览器重新另存");
  });
  if (!mail.html) throw new BadInput("这份 .mht 文件里没有网页；请用浏览器打开原网页，另存为 “网页，仅 HTML”");
  const parts = mail.attachments.filter(({ mimeType }) => mimeType.startsWith("image/"));
  const bytesOf = ({ content }: (typeof parts)[number]): Uint8Array =>
    typeof content === "string" ? Buffer.from(content, "base64") : new Uint8Array(content);
  const used = new Set<number>();
  const locations = contentLocations(bytes);
  const fetchPicture: FetchPicture = (address) => {
    const inline = inlinePicture(address);
    if (inline) return inline;
    const id = /^cid:(.+)$/i.exec(address)?.[1];
    const byId = parts.findIndex(({ contentId }) => id !== undefined && contentId?.replace(/^<|>$/g, "") === id);
    const at = byId >= 0 ? byId : locations.indexOf(address);
    const part = parts[at];
    if (!part || used.has(at)) return undefined;
    used.add(at);
    return bytesOf(part);
  };
  const html = await readHtmlPart(mail.html, name, fetchPicture);
  return { ...html, format: "mht" };
}

/** 图片部件的 Content-Location，按先后；解析器不给，自己从头部里取。 */
function contentLocations(bytes: Uint8Array): string[] {
  const text = new TextDecoder("latin1").decode(bytes);
  return Array.from(
    text.matchAll(/\r?\n\r?\n|(?:^|\n)--[^\r\n]+\r?\n((?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)/g),
  ).flatMap(([, header]) => {
    if (header === undefined || !/content-type:\s*image\//i.test(header)) return [];
    return [/content-location:\s*(\S+)/i.exec(header)?.[1] ?? ""];
  });
}

const readHtmlPart = async (html: string, name: string | undefined, fetchPicture: FetchPicture) =>
  readHtml(new TextEncoder().encode(html.replace(/<meta[^>]+charset[^>]*>/gi, "")), name, fetchPicture);
