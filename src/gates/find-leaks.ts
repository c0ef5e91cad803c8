import type { Memory } from "../building/memory.ts";
import type { Output } from "../building/output.ts";
import type { Content } from "../reading/read-content.ts";
import { exceptionFor } from "./exceptions.ts";
import { SiteFile } from "./files/site-file.ts";
import type { GateProblem } from "./gate.ts";
import { fileGates } from "./gates.ts";
import { inspectParts, leakedIn, openFile } from "./inspect-parts.ts";
import { type SavedSpoken, Spoken } from "./leaks/spoken.ts";
import { type Withheld, withheldIn } from "./leaks/withheld.ts";
import { type GateSettings, gateSettings } from "./settings.ts";
import { gateVersion } from "./version.ts";

const memoryKey = "leaks";
const spokenKey = "leaks/spoken";
const leakGates = fileGates.filter(({ id }) => id.startsWith("leak/"));

async function leaksOf(
  path: string,
  bytes: Uint8Array,
  { settings, withheld, only }: { settings: GateSettings; withheld: Withheld; only: "all" | "withheld" },
): Promise<GateProblem[]> {
  const { parts, problems } = await openFile(new SiteFile(path, bytes));
  problems.push(...leakedIn(parts, withheld));
  if (only === "all") problems.push(...(await inspectParts(parts, leakGates, settings)));
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
  const spoken = new Spoken(memory.recall<SavedSpoken>(spokenKey));
  const withheld = withheldIn(content, spoken);
  memory.remember(spokenKey, spoken.saved);
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
