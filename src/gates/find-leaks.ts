import { inThreads, threads } from "../building/in-threads.ts";
import type { Memory } from "../building/memory.ts";
import type { Output } from "../building/output.ts";
import type { Content } from "../reading/read-content.ts";
import { exceptionFor } from "./exceptions.ts";
import type { GateProblem } from "./gate.ts";
import { type SavedSpoken, Spoken } from "./leaks/spoken.ts";
import { withheldIn } from "./leaks/withheld.ts";
import { type LeakSetup, type LeakTask, leaksOf } from "./leaks-of.ts";
import { gateSettings } from "./settings.ts";
import { gateVersion } from "./version.ts";

const memoryKey = "leaks";
const spokenKey = "leaks/spoken";
/** 要查的文件不到这么多，不值得另起线程：线程起来就要小半秒。 */
const worthwhile = 2000;

/**
 * 换上去以前，查要发布的文件里有没有不该公开的。没有变的文件上一次查过，不再查；
 * 草稿和撤回的内容变了，才拿它们再查一遍全部文件。页面和全站的别的关，发布时另查。
 * @param apart 要查的到了这么多份，就分给几个线程。
 * @returns 查出来的，一处一条，照文件的次序；没有就是空的。
 */
export async function findLeaks(
  output: Output,
  memory: Memory,
  content: Pick<Content, "entries" | "root" | "settings">,
  apart = worthwhile,
): Promise<GateProblem[]> {
  const settings = gateSettings(content);
  const spoken = new Spoken(memory.recall<SavedSpoken>(spokenKey));
  const withheld = withheldIn(content, spoken);
  memory.remember(spokenKey, spoken.saved);
  const now = { version: gateVersion(settings), withheld: withheld.digest };
  const before = memory.recall<typeof now>(memoryKey);
  const tasks: LeakTask[] = [];
  for (const path of output.files.keys()) {
    const known = before?.version === now.version && !output.changed.has(path);
    if (known && before.withheld === now.withheld) continue;
    tasks.push({ path, place: output.locate(path) ?? path, only: known ? "withheld" : "all" });
  }
  const found = new Map<string, GateProblem[]>();
  if (tasks.length < apart || threads() < 2)
    for (const task of tasks) found.set(task.path, (await leaksOf(task, { settings, withheld })).problems);
  else {
    const setup: LeakSetup = { settings, withheld: withheld.data };
    await inThreads<LeakTask, Awaited<ReturnType<typeof leaksOf>>>(
      new URL("./leak-worker.ts", import.meta.url),
      setup,
      tasks,
      (answers) => {
        for (const { path, problems } of answers) found.set(path, problems);
      },
    );
  }
  memory.remember(memoryKey, now);
  return tasks
    .flatMap(({ path }) => found.get(path) ?? [])
    .filter((problem) => !problem.mild && !exceptionFor(problem));
}
