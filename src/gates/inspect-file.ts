import { createHash } from "node:crypto";
import { factsOf } from "./facts.ts";
import { SiteFile } from "./files/site-file.ts";
import { fileGates } from "./gates.ts";
import { inspectParts, leakedIn, openFile } from "./inspect-parts.ts";
import type { Withheld } from "./leaks/withheld.ts";
import type { Remembered } from "./memory.ts";
import type { GateSettings } from "./settings.ts";

export interface Ruler {
  settings: GateSettings;
  /** 关和设置的摘要。 */
  version: string;
  withheld: Withheld;
}

/**
 * 看一份文件；上一次的答案还算数就用上一次的，只有草稿变了就只重看草稿。
 * @param known 上一次的答案。
 */
export async function inspectFile(
  path: string,
  bytes: Uint8Array,
  { settings, version, withheld }: Ruler,
  known?: Remembered,
): Promise<Remembered> {
  const digest = createHash("sha256").update(bytes).digest("hex");
  const same = known?.digest === digest && known.version === version ? known : undefined;
  if (same?.withheld === withheld.digest) return same;
  const file = new SiteFile(path, bytes);
  const { parts, problems } = await openFile(file);
  const leaked = leakedIn(parts, withheld);
  if (same) return { ...same, withheld: withheld.digest, leaked };
  problems.push(...(await inspectParts(parts, fileGates, settings)));
  return { digest, version, withheld: withheld.digest, problems, leaked, facts: await factsOf(file, settings) };
}
