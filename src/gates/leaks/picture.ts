import type { SiteFile } from "../files/site-file.ts";
import type { FileGate } from "../gate.ts";
import { inAvif } from "../pictures/avif.ts";
import { type Carried, carriedNames } from "../pictures/carried.ts";
import { inGif } from "../pictures/gif.ts";
import { inJpeg } from "../pictures/jpeg.ts";
import { inPng } from "../pictures/png.ts";
import { inSvg } from "../pictures/svg.ts";
import { inWebp } from "../pictures/webp.ts";

/** 照开头的字节认格式，不信扩展名。 */
const formats: readonly [signature: RegExp, read: (bytes: Uint8Array) => Carried[]][] = [
  [/^\xff\xd8\xff/, inJpeg],
  [/^\x89PNG\r\n/, inPng],
  [/^RIFF[\s\S]{4}WEBP/, inWebp],
  [/^GIF8[79]a/, inGif],
  [/^[\s\S]{4}ftyp(?:avi[fs]|mif1|msf1|hei[cx])/, inAvif],
];

/** 拍摄信息里有没有经纬度：不管图片是哪一种格式，里面都是一份 TIFF。 */
async function hasPosition(bytes: Uint8Array): Promise<boolean> {
  const { default: exifr } = await import("exifr");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = ["II*\0", "MM\0*"].map((mark) => buffer.indexOf(mark, 0, "latin1")).filter((start) => start >= 0);
  const places = starts.map((start) => exifr.gps(new Uint8Array(buffer.subarray(start))).catch(() => undefined));
  return (await Promise.all(places)).some(Boolean);
}

/** 随图带着什么；认不出格式的为空。 */
async function carriedBy(file: SiteFile): Promise<Carried[] | undefined> {
  const { bytes, kind, path } = file;
  // 元素要从头到尾读一遍才有，别的文件用不着。
  if (path.toLowerCase().endsWith(".svg")) return inSvg(file.elements);
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const format = formats.find(([signature]) => signature.test(head));
  if (!format) return kind === "picture" ? undefined : [];
  const found = format[1](bytes);
  if (found.includes("exif") && (await hasPosition(bytes))) found.unshift("gps");
  return found;
}

/** 图片只有看得见的：拍摄信息、经纬度、编辑记录、缩略图这些一样不带。 */
export const picture: FileGate = {
  id: "leak/picture",
  title: "图片里看不见的东西",
  async inspect(file) {
    const carried = await carriedBy(file);
    if (!carried) return [{ where: "", message: "认不出是哪一种图片", remedy: "重新存成 .jpg 或 .png" }];
    return [...new Set(carried)].map((name) => ({
      where: "",
      message: `图片里带着${carriedNames[name]}`,
      remedy: "用 npm run import 导入，或者用看图软件另存一份不带附加信息的",
    }));
  },
};
