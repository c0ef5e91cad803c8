import { type Carried, latin } from "./carried.ts";

/** 装着别的盒子的盒子；meta 和 iinf 前面还有几个字节。 */
const holders: Record<string, (version: number) => number> = {
  meta: () => 4,
  iinf: (version) => (version === 0 ? 6 : 8),
  iref: () => 4,
  moov: () => 0,
  trak: () => 0,
  udta: () => 0,
};

/** AVIF（ISO 媒体文件）里随图带着的各项：拍摄信息、编辑记录、缩略图。 */
export function inAvif(bytes: Uint8Array): Carried[] {
  const found: Carried[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const enter = (start: number, end: number): void => {
    for (let at = start; at + 8 <= end; ) {
      const size = view.getUint32(at) || end - at;
      if (size < 8 || at + size > end) return;
      const type = latin(bytes, at + 4, 4);
      if (type === "infe") {
        const text = latin(bytes, at + 8, Math.min(size - 8, 96));
        if (text.includes("Exif")) found.push("exif");
        if (text.includes("application/rdf+xml")) found.push("xmp");
      }
      if (type === "thmb") found.push("thumbnail");
      const skip = holders[type]?.(bytes[at + 8] ?? 0);
      if (skip !== undefined) enter(at + 8 + skip, at + size);
      at += size;
    }
  };
  enter(0, bytes.length);
  return found;
}
