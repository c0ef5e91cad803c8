import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "./decode.ts";
import { type Stamp, statFile } from "./entry.ts";
import type { Report } from "./problem.ts";

/** 一份内容文件最多这么多字节（8 MB，约二百五十万字）。 */
export const maxBytes = 8_000_000;

/** 读成了文字的一份文件。 */
export interface Loaded {
  text: string;
  digest: string;
  stamp: Stamp;
}

/** 读成文字；读不成就报告并返回 undefined。 */
export function loadFile(root: string, path: string, report: Report): Loaded | undefined {
  const file = join(root, path);
  let bytes: Uint8Array;
  let stamp: Stamp;
  try {
    // 先看样子再读：读的时候又改了的，样子对不上，下一次会再读。
    const stats = statFile(file);
    if (stats && stats.size > maxBytes) {
      const megabytes = (stats.size / 1_000_000).toFixed(1);
      report(
        "file/too-large",
        `文件有 ${megabytes} MB，太大了；一份内容文件最多 ${maxBytes / 1_000_000} MB，请拆成几份`,
      );
      return undefined;
    }
    bytes = readFileSync(file);
    stamp = stats?.stamp ?? "";
  } catch {
    report("file/unreadable", "文件打不开，请看一看它的权限");
    return undefined;
  }
  const decoded = decode(bytes);
  if ("message" in decoded) {
    const { rule, message, line } = decoded;
    report(rule, message, { line, ...(rule === "file/bom" && { fix: { start: 0, end: 1, text: "" } }) });
    return undefined;
  }
  const { text } = decoded;
  if (text.trim() === "") {
    report("file/empty", "文件是空的，请写上内容，或者删去这个文件");
    return undefined;
  }
  return { text, digest: createHash("sha256").update(bytes).digest("hex"), stamp };
}
