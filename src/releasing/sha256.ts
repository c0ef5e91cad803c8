import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** SHA-256，十六进制。 */
export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** 一个文件的大小和 SHA-256。 */
export async function measureFile(file: string): Promise<{ size: number; sha256: string }> {
  const bytes = await readFile(file);
  return { size: bytes.length, sha256: sha256(bytes) };
}
