import { readFileSync } from "node:fs";
import { SiteFile } from "./files/site-file.ts";
import type { GateProblem } from "./gate.ts";
import { inspectParts, leakedIn, openFile } from "./inspect-parts.ts";
import { leakGates } from "./leak-gates.ts";
import type { Withheld, WithheldText } from "./leaks/withheld.ts";
import type { GateSettings } from "./settings.ts";

/** 要查的一份文件。 */
export interface LeakTask {
  /** 站点里的路径。 */
  path: string;
  /** 现在在盘上哪里。 */
  place: string;
  /** 文件没有变的，只拿草稿和撤回的再查一遍。 */
  only: "all" | "withheld";
}

/** 线程起来时给它的。 */
export interface LeakSetup {
  settings: GateSettings;
  withheld: WithheldText;
}

/** 一份文件里不该公开的。@throws 文件打不开。 */
export async function leaksOf(
  { path, place, only }: LeakTask,
  { settings, withheld }: { settings: GateSettings; withheld: Withheld },
): Promise<{ path: string; problems: GateProblem[] }> {
  const { parts, problems } = await openFile(new SiteFile(path, readFileSync(place)));
  problems.push(...leakedIn(parts, withheld));
  if (only === "all") problems.push(...(await inspectParts(parts, leakGates, settings)));
  return { path, problems };
}
