import { type Carried, latin } from "./carried.ts";

/** 一串子块之后的位置。 */
function afterBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** GIF 里随图带着的：注释、编辑记录。 */
export function inGif(bytes: Uint8Array): Carried[] {
  const found: Carried[] = [];
  let at = 13 + tableBytes(bytes[10] ?? 0);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x21) {
      if (bytes[at + 1] === 0xfe) found.push("comment");
      if (bytes[at + 1] === 0xff && latin(bytes, at + 3, 8) === "XMP Data") found.push("xmp");
      at = afterBlocks(bytes, at + 2);
    } else if (block === 0x2c) at = afterBlocks(bytes, at + 11 + tableBytes(bytes[at + 9] ?? 0));
    else {
      if (at + 1 < bytes.length) found.push("trailing");
      break;
    }
  }
  return found;
}
