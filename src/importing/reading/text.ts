import type { Received } from "../received.ts";
import { decodeText } from "./decode.ts";
import { checkAmount, splitLines } from "./lines.ts";

/** 纯文字：一行一行照物理行。 */
export function readText(bytes: Uint8Array, name: string | undefined): Received {
  const { text, encoding, notes } = decodeText(bytes);
  const lines = splitLines(text).map((line) => ({ text: line }));
  checkAmount(lines, name === undefined ? "剪贴的内容" : "文件");
  return { name, format: "txt", encoding, lines, pictures: [], notes };
}
