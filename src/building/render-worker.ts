import { parentPort, workerData } from "node:worker_threads";
import { setTracker } from "../archive/tracker.ts";
import { type LoadedContent, putContent } from "../loading/current-content.ts";
import { FactNumbers, type Facts } from "./facts.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { Output, type OutputFile, type Stored } from "./output.ts";
import { PageRenderer } from "./page-renderer.ts";
import { openProgram, type Route } from "./program.ts";
import { ReadingLog } from "./reading-log.ts";

/** 线程起来时给它的。 */
export interface WorkerSetup {
  content: LoadedContent;
  /** 程序的摘要，已经编好。 */
  program: string;
  site: string;
  next: string;
}

/** 要排的一页。 */
export interface PageJob {
  /** 第几页。 */
  index: number;
  route: string;
  pathname: string;
  /** 写到哪里；上一次的样子，没有的为空。 */
  file: string;
  before: OutputFile | undefined;
}

/** 排好的一批，和这一批新编的号。 */
export interface BatchResult {
  pages: { index: number; stored: Stored; props: Fingerprint; facts: Facts }[];
  names: string[];
  fields: string[];
  shares: [name: string, facts: Facts][];
}

const { content, program, site, next } = workerData as WorkerSetup;

async function start(): Promise<(jobs: PageJob[]) => Promise<BatchResult>> {
  putContent(Promise.resolve(content));
  const log = new ReadingLog(new FactNumbers(), () => {
    throw new Error("指纹由派活的线程来算");
  });
  setTracker(log);
  const opened = await openProgram(program);
  const routes = new Map<string, Route>(opened.routes.map((route) => [route.name, route]));
  const renderer = new PageRenderer(opened, log, site);
  const before = new Map<string, OutputFile>();
  const output = new Output(next, next, before);
  const told = { names: 0, fields: 0, shares: new Set<string>() };
  return async (jobs) => {
    const pages: BatchResult["pages"] = [];
    for (const { index, route, pathname, file, before: known } of jobs) {
      const { bytes, props, facts } = await renderer.render(routes.get(route) as Route, pathname);
      if (known) before.set(file, known);
      pages.push({ index, stored: output.store(file, bytes), props, facts });
    }
    const { names, fields } = log.numbers;
    const fresh = {
      names: names.slice(told.names),
      fields: fields.slice(told.fields),
      shares: [...log.shared].filter(([name]) => !told.shares.has(name)),
    };
    told.names = names.length;
    told.fields = fields.length;
    for (const [name] of fresh.shares) told.shares.add(name);
    return { pages, ...fresh };
  };
}

// 一批排完了再排下一批；派活的那边先给一批压着，不必等。
let last = start().then((work) => {
  parentPort?.on("message", (jobs: PageJob[]) => {
    last = last.then(async () => {
      parentPort?.postMessage(await work(jobs));
    });
  });
});
await last;
