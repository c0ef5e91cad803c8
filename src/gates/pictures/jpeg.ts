import { type Carried, latin } from "./carried.ts";

/** JPEG 里随图带着的：一段一段看过去，到图像数据为止；图像之后还跟着字节的也算。 */
export function inJpeg(bytes: Uint8Array): Carried[] {
  const found: Carried[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    const size = view.getUint16(at + 2);
    const head = latin(bytes, at + 4, 32);
    if (marker === 0xe0 && head.startsWith("JFIF\0") && (bytes[at + 16] ?? 0) * (bytes[at + 17] ?? 0) > 0)
      found.push("thumbnail");
    if (marker === 0xe0 && head.startsWith("JFXX\0")) found.push("thumbnail");
    if (marker === 0xe1) found.push(/^http:\/\/ns\.adobe\.com\//.test(head) ? "xmp" : "exif");
    if (marker === 0xe2 && head.startsWith("MPF\0")) found.push("second-picture");
    if (marker === 0xed) found.push("iptc");
    if (marker === 0xfe) found.push("comment");
    if (marker > 0xe2 && marker < 0xf0 && marker !== 0xed && marker !== 0xee) found.push("maker-note");
    at += 2 + size;
  }
  const end = lastMarker(bytes);
  if (end >= 0 && end + 2 < bytes.length) found.push("trailing");
  return found;
}

/** 图像数据的结束记号（FF D9）从哪里起：图像数据里的 FF 后面总跟着 00 或 D0—D7。 */
function lastMarker(bytes: Uint8Array): number {
  let at = 2;
  let scanning = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) {
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at;
    if (scanning && (marker === 0 || (marker >= 0xd0 && marker <= 0xd7))) at += 2;
    else if (marker === 0xff) at += 1;
    else {
      at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
      scanning = marker === 0xda;
    }
  }
  return -1;
}
