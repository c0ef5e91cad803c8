import { crc32, deflateSync } from "node:zlib";
import type { Canvas } from "./canvas.ts";
import type { Colour } from "./palette.ts";

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** 每个像素几位；颜色是调色板里的第几种（https://www.w3.org/TR/png-3/ 11.2.1）。 */
const depth = 4;
const indexed = 3;
/** 压得多狠：再狠一级，小百分之一，多费四成时间。 */
const level = 5;

/** 一块：长度、类型、内容、校验。 */
function chunk(type: string, data: Uint8Array): Buffer {
  const block = Buffer.alloc(12 + data.length);
  block.writeUInt32BE(data.length, 0);
  block.write(type, 4, "latin1");
  block.set(data, 8);
  block.writeUInt32BE(crc32(block.subarray(4, 8 + data.length)), 8 + data.length);
  return block;
}

/** 画布写成 PNG。 */
export function encodePng({ width, height, rows }: Canvas, palette: readonly Colour[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, indexed], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Uint8Array.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
