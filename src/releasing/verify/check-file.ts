import { kindOf } from "../../security/kind.ts";
import { isImmutable } from "../hashed-name.ts";
import type { Manifest, SiteFile } from "../manifest.ts";
import { addressOf } from "../reader-address.ts";
import { sha256 } from "../sha256.ts";
import type { Reply } from "./ask.ts";
import type { Finding } from "./finding.ts";

/** 类型相同：参数（字符集）的空格和大小写不论。 */
const sameType = (a: string, b: string) => a.replaceAll(" ", "").toLowerCase() === b.replaceAll(" ", "").toLowerCase();

/** 内容：状态、字节、类型。 */
export function checkContent(file: SiteFile, status: number, { status: answered, headers, body }: Reply): Finding[] {
  const address = addressOf(file.path);
  const found: Finding[] = [];
  const report = (message: string) => found.push({ aspect: "files", address, message });
  if (answered !== status) report(`应答 ${answered}，应是 ${status}`);
  else if (sha256(body) !== file.sha256) report(`内容同清单不符（${body.length} 字节，清单上 ${file.size} 字节）`);
  const type = headers.get("content-type") ?? "";
  if (answered === status && !sameType(type, file.type)) report(`类型是 “${type}”，应是 “${file.type}”`);
  return found;
}

/** 响应头：安全的几样一字不差，缓存分得清，文字压缩了给。 */
export function checkHeaders(file: SiteFile, { headers }: Reply, { headers: promised }: Manifest): Finding[] {
  const address = addressOf(file.path);
  const found: Finding[] = [];
  const report = (message: string) => found.push({ aspect: "headers", address, message });
  for (const [name, value] of promised[kindOf(address)] ?? []) {
    const given = headers.get(name);
    if (given !== value) report(given === null ? `没有 ${name}` : `${name} 是 “${given}”，应是 “${value}”`);
  }
  const cache = headers.get("cache-control") ?? "";
  if (isImmutable(file.path) && !/immutable/.test(cache))
    report("名字带摘要，应可以长留（Cache-Control 里的 immutable）");
  if (!isImmutable(file.path) && /immutable|max-age=(?:[1-9]\d{5,})/.test(cache))
    report(`内容会变，不该长留（Cache-Control 是 “${cache}”）`);
  if (file.brotli && file.size > 2000 && !headers.get("content-encoding")) report("没有压缩");
  return found;
}
