import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { inspectFile } from "./inspect-file.ts";
import { Withheld, type WithheldText } from "./leaks/withheld.ts";
import type { Remembered } from "./memory.ts";
import type { GateSettings } from "./settings.ts";

/** 要看的一份文件，和上一次的答案。 */
export interface Task {
  path: string;
  known?: Remembered;
}

/** 线程起来时给它的。 */
export interface InspectorSetup {
  folder: string;
  settings: GateSettings;
  version: string;
  withheld: WithheldText;
}

const { folder, settings, version, withheld } = workerData as InspectorSetup;
const ruler = { settings, version, withheld: new Withheld(withheld) };

parentPort?.on("message", async (tasks: Task[]) => {
  const answers: [path: string, answer: Remembered][] = [];
  for (const { path, known } of tasks)
    answers.push([path, await inspectFile(path, await readFile(join(folder, path)), ruler, known)]);
  parentPort?.postMessage(answers);
});
