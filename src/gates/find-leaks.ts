import type { Memory } from "../building/memory.ts";
import type { Output } from "../building/output.ts";
import type { Content } from "../reading/read-content.ts";
import { exceptionFor } from "./exceptions.ts";
import { SiteFile } from "./files/site-file.ts";
import { unpack } from "./files/unpack.ts";
import type { GateProblem } from "./gate.ts";
import { fileGates } from "./gates.ts";
import { type Withheld, withheldIn } from "./leaks/withheld.ts";
import { type GateSettings, gateSettings } from "./settings.ts";
import { gateVersion } from "./version.ts";

const memoryKey = "leaks";
const leakGates = fileGates.filter(({ id }) => id.startsWith("leak/"));

async function leaksOf(
  path: string,
  bytes: Uint8Array,
  { settings, withheld, only }: { settings: GateSettings; withheld: Withheld; only: "all" | "withheld" },
): Promise<GateProblem[]> {
  const { parts, broken } = await unpack(new SiteFile(path, bytes));
  const problems = broken.map(
    (file): GateProblem => ({
      gate: "leak/unreadable",
      file,
      where: "",
      message: "打不开，看不见里面有没有不该公开的",
      remedy: "重新做一份，或者移走",
    }),
  );
  for (const part of parts) {
    for (const finding of withheld.inspect(part)) problems.push({ gate: "leak/withheld", ...finding });
    if (only === "withheld") continue;
    for (const gate of leakGates)
      for (const finding of await gate.inspect(part, settings))
        problems.push({ gate: gate.id, file: part.path, ...finding });
  }
  return problems;
}

/**
 * 换上去以前，查要发布的文件里有没有不该公开的。没有变的文件上一次查过，不再查；
 * 草稿和撤回的内容变了，才拿它们再查一遍全部文件。页面和全站的别的关，发布时另查。
 * @returns 查出来的，一处一条；没有就是空的。
 */
export async function findLeaks(
  output: Output,
  memory: Memory,
  content: Pick<Content, "root" | "entries" | "settings">,
): Promise<GateProblem[]> {
  const settings = gateSettings(content);
  const withheld = withheldIn(content);
  const now = { version: gateVersion(settings), withheld: withheld.digest };
  const before = memory.recall<typeof now>(memoryKey);
  const problems: GateProblem[] = [];
  for (const path of output.files.keys()) {
    const known = before?.version === now.version && !output.changed.has(path);
    if (known && before.withheld === now.withheld) continue;
    const only = known ? "withheld" : "all";
    problems.push(...(await leaksOf(path, await output.read(path), { settings, withheld, only })));
  }
  memory.remember(memoryKey, now);
  return problems.filter((problem) => !problem.mild && !exceptionFor(problem));
}
