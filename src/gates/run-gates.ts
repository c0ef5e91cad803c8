import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listEverything } from "../files/list-files.ts";
import { type Content, contentRoot, readContent } from "../reading/read-content.ts";
import { runAxe } from "./axe/run-axe.ts";
import { BuiltSite } from "./built-site.ts";
import { exceptionFor } from "./exceptions.ts";
import type { GateProblem } from "./gate.ts";
import { siteGates } from "./gates.ts";
import type { Ruler } from "./inspect-file.ts";
import { inspectFiles } from "./inspect-files.ts";
import type { Task } from "./inspect-worker.ts";
import { withheldIn } from "./leaks/withheld.ts";
import type { Memory, Remembered } from "./memory.ts";
import { gateSettings } from "./settings.ts";
import { gateVersion } from "./version.ts";

export interface GateOptions {
  /** 建站用的内容；不写就再读一遍。草稿和撤回的内容、可以公开的邮箱由它得知。 */
  content?: Pick<Content, "root" | "entries" | "settings">;
  /** 上一次的答案。 */
  remembered?: Memory;
  /** 这一次写过的文件（站点里的路径）；别的信得过没有变，连读也不读。不写就每份都读、都算摘要。 */
  changed?: ReadonlySet<string>;
  /** 在真浏览器里让 axe 看每一种版式；要有浏览器，费一两分钟。 */
  axe?: boolean;
}

export interface GateReport {
  /** 拦住发布的，按文件排；空的就是都过了。 */
  problems: GateProblem[];
  /** 只提醒的。 */
  warnings: GateProblem[];
  /** 例外放行的，连同理由。 */
  excused: (GateProblem & { reason: string })[];
  files: number;
  /** 用上一次的答案、没有重看的文件数。 */
  reused: number;
  /** 这一次的答案，下一次用。 */
  remembered: Memory;
}

const irregular = (file: string): GateProblem => ({
  gate: "leak/file-kind",
  file,
  where: "",
  message: "不是普通的文件（符号链接一类），可能通到站点外面",
  remedy: "换成真实的文件",
});

/** 每份文件的答案：没有变、信得过的照上一次的，别的看一遍。 */
async function answersFor(folder: string, ruler: Ruler, { remembered, changed }: GateOptions) {
  const current = (answer: Remembered | undefined): answer is Remembered =>
    answer?.version === ruler.version && answer.withheld === ruler.withheld.digest;
  const problems: GateProblem[] = [];
  const kept: Memory = new Map();
  const tasks: Task[] = [];
  for (const { path, regular } of await listEverything(folder)) {
    const known = remembered?.get(path);
    if (!regular) problems.push(irregular(path));
    else if (current(known) && (changed ? !changed.has(path) : (await digestOf(join(folder, path))) === known.digest))
      kept.set(path, known);
    else tasks.push({ path, known });
  }
  const fresh = await inspectFiles(folder, tasks, ruler);
  // 不论哪个线程先看完，次序总一样。
  const answers: Memory = new Map([...kept, ...fresh].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { answers, problems, reused: kept.size };
}

const digestOf = async (file: string): Promise<string> => hash("sha256", await readFile(file), "hex");

/**
 * 查建好的站点：每份文件过一遍各道关，再看全站。只读，不改站点。
 * @param folder 建好的站点。
 * @throws 文件夹或文件打不开时；要 axe 而没有浏览器时。
 */
export async function runGates(folder: string, options: GateOptions = {}): Promise<GateReport> {
  const content = options.content ?? (await readContent(contentRoot()));
  const settings = gateSettings(content);
  const withheld = withheldIn(content);
  const ruler = { settings, version: gateVersion(settings), withheld };
  const { answers, problems, reused } = await answersFor(folder, ruler, options);
  for (const { problems: own, leaked } of answers.values()) problems.push(...own, ...leaked);
  const facts = new Map(Array.from(answers, ([path, answer]) => [path, answer.facts]));
  const site = new BuiltSite(folder, facts, settings, withheld);
  for (const gate of siteGates)
    for (const finding of await gate.inspect(site)) problems.push({ gate: gate.id, ...finding });
  if (options.axe) problems.push(...(await runAxe(site)));
  const judged = problems.map((problem) => ({ problem, reason: exceptionFor(problem)?.reason }));
  const order = (a: GateProblem, b: GateProblem) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.gate < b.gate ? -1 : 1;
  const standing = judged.flatMap(({ problem, reason }) => (reason === undefined ? [problem] : [])).sort(order);
  return {
    problems: standing.filter(({ mild }) => !mild),
    warnings: standing.filter(({ mild }) => mild),
    excused: judged
      .flatMap(({ problem, reason }) => (reason === undefined ? [] : [{ ...problem, reason }]))
      .sort(order),
    files: answers.size,
    reused,
    remembered: answers,
  };
}
