import { parentPort, workerData } from "node:worker_threads";
import { Withheld } from "./leaks/withheld.ts";
import { type LeakSetup, type LeakTask, leaksOf } from "./leaks-of.ts";

const { settings, withheld } = workerData as LeakSetup;
const ruler = { settings, withheld: new Withheld(withheld) };

parentPort?.on("message", async (tasks: LeakTask[]) => {
  const answers: Awaited<ReturnType<typeof leaksOf>>[] = [];
  for (const task of tasks) answers.push(await leaksOf(task, ruler));
  parentPort?.postMessage(answers.filter(({ problems }) => problems.length > 0));
});
