import { parentPort, workerData } from "node:worker_threads";
import { setTracker } from "../archive/tracker.ts";
import { type LoadedContent, putContent } from "../loading/current-content.ts";
import { FactNumbers, type Facts } from "./facts.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { Output, type OutputFile, type Stored } from "./output.ts";
import { PageQueue } from "./page-queue.ts";
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
  route: string;
  pathname: string;
  /** 写到哪里；上一次的样子，没有的为空。 */
  file: string;
  before: OutputFile | undefined;
}

/** 要排的各页，和领活的计数，见 PageQueue。 */
export interface Jobs {
  jobs: PageJob[];
  queue: SharedArrayBuffer;
}

/** 排好的一批，和这一批新编的号。 */
export interface BatchResult {
  pages: { index: number; stored: Stored; props: Fingerprint; facts: Facts }[];
  names: string[];
  fields: string[];
  shares: [name: string, facts: Facts][];
  /** 没有活可领了，这是最后一批。 */
  last: boolean;
}

/** 排好这么多页交一次。 */
const batchSize = 32;

const { content, program, site, next } = workerData as WorkerSetup;

/** 编的号，说过的不再说。 */
function newsOf({ numbers, shared }: ReadingLog): () => Pick<BatchResult, "names" | "fields" | "shares"> {
  const told = { names: 0, fields: 0, shares: new Set<string>() };
  return () => {
    const { names, fields } = numbers;
    const fresh = {
      names: names.slice(told.names),
      fields: fields.slice(told.fields),
      shares: [...shared].filter(([name]) => !told.shares.has(name)),
    };
    told.names = names.length;
    told.fields = fields.length;
    for (const [name] of fresh.shares) told.shares.add(name);
    return fresh;
  };
}

/** 建好自己的一份档案，等着领活。 */
async function start(): Promise<(jobs: Jobs) => Promise<void>> {
  putContent(Promise.resolve(content));
  const log = new ReadingLog(new FactNumbers(), () => {
    throw new Error("指纹由派活的线程来算");
  });
  setTracker(log);
  const opened = await openProgram(program);
  await opened.buildArchive();
  const routes = new Map<string, Route>(opened.routes.map((route) => [route.name, route]));
  const renderer = new PageRenderer(opened, log, site);
  const before = new Map<string, OutputFile>();
  const output = new Output(next, next, before);
  const news = newsOf(log);
  return async ({ jobs, queue: shared }) => {
    const queue = new PageQueue(jobs.length, shared);
    let pages: BatchResult["pages"] = [];
    const hand = (last: boolean) => {
      parentPort?.postMessage({ pages, ...news(), last } satisfies BatchResult);
      pages = [];
    };
    for (let index = queue.last(); index !== undefined; index = queue.last()) {
      const { route, pathname, file, before: known } = jobs[index] as PageJob;
      const { bytes, props, facts } = await renderer.render(routes.get(route) as Route, pathname);
      if (known) before.set(file, known);
      pages.push({ index, stored: output.store(file, bytes), props, facts });
      if (pages.length === batchSize) hand(false);
    }
    hand(true);
  };
}

const work = await start();
parentPort?.on("message", work);
