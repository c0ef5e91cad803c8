import { type Carried, latin } from "./carried.ts";

const chunks: Record<string, Carried> = {
  eXIf: "exif",
  zxIf: "exif",
  tEXt: "text",
  zTXt: "text",
  iTXt: "text",
  tIME: "time",
};

/** 文字块里存的其实是编辑记录、拍摄信息。 */
const profile = /^(?:XML:com\.adobe\.xmp|Raw profile type )/;

/** PNG 里随图带着的块。 */
export function inPng(bytes: Uint8Array): Carried[] {
  const found: Carried[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const type = latin(bytes, at + 4, 4);
    const carried = chunks[type] === "text" && profile.test(latin(bytes, at + 8, 24)) ? "xmp" : chunks[type];
    if (carried) found.push(carried);
    at += 12 + view.getUint32(at);
    if (type !== "IEND") continue;
    if (at < bytes.length) found.push("trailing");
    break;
  }
  return found;
}
