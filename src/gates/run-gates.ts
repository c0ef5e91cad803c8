import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Content, contentRoot, readContent } from "../reading/read-content.ts";
import { BuiltSite } from "./built-site.ts";
import { exceptionFor } from "./exceptions.ts";
import { listFiles } from "./files/list-files.ts";
import type { GateProblem } from "./gate.ts";
import { siteGates } from "./gates.ts";
import { inspectFile, type Ruler } from "./inspect-file.ts";
import { Withheld } from "./leaks/withheld.ts";
import type { Memory, Remembered } from "./memory.ts";
import { gateSettings } from "./settings.ts";
import { gateVersion } from "./version.ts";

export interface GateOptions {
  /** 建站用的内容；不写就再读一遍。草稿和撤回的内容、可以公开的邮箱由它得知。 */
  content?: Pick<Content, "entries" | "settings">;
  /** 上一次的答案。 */
  remembered?: Memory;
  /** 这一次写过的文件（站点里的路径）；别的信得过没有变，连读也不读。不写就每份都读、都算摘要。 */
  changed?: ReadonlySet<string>;
}

export interface GateReport {
  /** 按文件排；空的就是都过了。 */
  problems: GateProblem[];
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

/** 一份一份看；一次只有一份在内存里，站点再大也不多占。 */
async function inspectFiles(folder: string, ruler: Ruler, { remembered, changed }: GateOptions) {
  const answers: Memory = new Map();
  const problems: GateProblem[] = [];
  let reused = 0;
  for (const { path, regular } of await listFiles(folder)) {
    if (!regular) {
      problems.push(irregular(path));
      continue;
    }
    const known = remembered?.get(path);
    const current = (answer: Remembered | undefined): answer is Remembered =>
      answer?.version === ruler.version && answer.withheld === ruler.withheld.digest;
    const answer =
      changed && !changed.has(path) && current(known)
        ? known
        : await inspectFile(path, await readFile(join(folder, path)), ruler, known);
    if (answer === known) reused += 1;
    answers.set(path, answer);
  }
  return { answers, problems, reused };
}

/**
 * 查建好的站点：每份文件过一遍各道关，再看全站。只读，不改站点。
 * @param folder 建好的站点。
 * @throws 文件夹或文件打不开时。
 */
export async function runGates(folder: string, options: GateOptions = {}): Promise<GateReport> {
  const content = options.content ?? (await readContent(contentRoot()));
  const settings = gateSettings(content);
  const withheld = new Withheld(content);
  const ruler = { settings, version: gateVersion(settings), withheld };
  const { answers, problems, reused } = await inspectFiles(folder, ruler, options);
  for (const { problems: own, leaked } of answers.values()) problems.push(...own, ...leaked);
  const facts = new Map(Array.from(answers, ([path, answer]) => [path, answer.facts]));
  const site = new BuiltSite(folder, facts, settings, withheld);
  for (const gate of siteGates)
    for (const finding of await gate.inspect(site)) problems.push({ gate: gate.id, ...finding });
  const judged = problems.map((problem) => ({ problem, reason: exceptionFor(problem)?.reason }));
  const order = (a: GateProblem, b: GateProblem) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.gate < b.gate ? -1 : 1;
  return {
    problems: judged.flatMap(({ problem, reason }) => (reason === undefined ? [problem] : [])).sort(order),
    excused: judged
      .flatMap(({ problem, reason }) => (reason === undefined ? [] : [{ ...problem, reason }]))
      .sort(order),
    files: answers.size,
    reused,
    remembered: answers,
  };
}
