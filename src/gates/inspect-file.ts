import { createHash } from "node:crypto";
import { factsOf } from "./facts.ts";
import { SiteFile } from "./files/site-file.ts";
import { unpack } from "./files/unpack.ts";
import type { GateProblem } from "./gate.ts";
import { fileGates } from "./gates.ts";
import type { Withheld } from "./leaks/withheld.ts";
import type { Remembered } from "./memory.ts";
import type { GateSettings } from "./settings.ts";

export interface Ruler {
  settings: GateSettings;
  /** 关和设置的摘要。 */
  version: string;
  withheld: Withheld;
}

/** 草稿和撤回的内容露出来，归这一关。 */
const leakedGate = "leak/withheld";

/** 打不开就看不见里面有没有不该公开的，不能放行。 */
const unreadable = (file: string): GateProblem => ({
  gate: "leak/unreadable",
  file,
  where: "",
  message: "打不开，看不见里面有没有不该公开的",
  remedy: "重新做一份，或者移走",
});

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
  const { parts, broken } = await unpack(file);
  const leaked = parts
    .flatMap((part) => withheld.inspect(part))
    .map((finding): GateProblem => ({ gate: leakedGate, ...finding }));
  if (same) return { ...same, withheld: withheld.digest, leaked };
  const problems: GateProblem[] = broken.map(unreadable);
  for (const part of parts)
    for (const gate of fileGates)
      for (const finding of await gate.inspect(part, settings))
        problems.push({ gate: gate.id, file: part.path, ...finding });
  return { digest, version, withheld: withheld.digest, problems, leaked, facts: await factsOf(file, settings) };
}
