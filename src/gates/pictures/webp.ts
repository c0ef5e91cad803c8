import { type Carried, latin } from "./carried.ts";

const chunks: Record<string, Carried> = { EXIF: "exif", "XMP ": "xmp" };

/** WebP（RIFF）里随图带着的块。 */
export function inWebp(bytes: Uint8Array): Carried[] {
  const found: Carried[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= end; ) {
    const carried = chunks[latin(bytes, at, 4)];
    if (carried) found.push(carried);
    const size = view.getUint32(at + 4, true);
    at += 8 + size + (size % 2);
  }
  if (end < bytes.length) found.push("trailing");
  return found;
}
