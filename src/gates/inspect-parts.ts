import type { SiteFile } from "./files/site-file.ts";
import { unpack } from "./files/unpack.ts";
import type { FileGate, GateProblem } from "./gate.ts";
import type { Withheld } from "./leaks/withheld.ts";
import type { GateSettings } from "./settings.ts";

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

/** 一份文件拆开以后的各份，连同打不开的。 */
export async function openFile(file: SiteFile): Promise<{ parts: SiteFile[]; problems: GateProblem[] }> {
  const { parts, broken } = await unpack(file);
  return { parts, problems: broken.map(unreadable) };
}

/** 露在里面的草稿和撤回的内容。 */
export const leakedIn = (parts: readonly SiteFile[], withheld: Withheld): GateProblem[] =>
  parts.flatMap((part) => withheld.inspect(part)).map((finding) => ({ gate: leakedGate, ...finding }));

/** 各份过一遍各道关。 */
export async function inspectParts(
  parts: readonly SiteFile[],
  gates: readonly FileGate[],
  settings: GateSettings,
): Promise<GateProblem[]> {
  const problems: GateProblem[] = [];
  for (const part of parts)
    for (const gate of gates)
      for (const finding of await gate.inspect(part, settings))
        problems.push({ gate: gate.id, file: part.path, ...finding });
  return problems;
}
