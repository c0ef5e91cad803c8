import { buildArchive } from "../../src/archive/archive.ts";
import { collect } from "../../src/archive/collect.ts";
import { rules } from "../../src/checking/rules/index.ts";
import { checkContent } from "../../src/reading/check-content.ts";
import { reread } from "../../src/reading/entry.ts";
import type { Problem } from "../../src/reading/problem.ts";
import type { ContentCase } from "./content-case.ts";
import type { Desk } from "./desk.ts";
import { messageFault } from "./message-fault.ts";
import { outputFaults } from "./reader-outputs.ts";

/** 一批里的一处毛病；号码为空的说不清是谁，要再找。 */
export interface Finding {
  number: number | undefined;
  what: string;
}

export interface BatchResult {
  findings: Finding[];
  /** 检查收下、各样输出都做过的例子。 */
  accepted: ContentCase[];
}

const known = new Map(rules.map((rule) => [rule.id, rule]));
const decoder = new TextDecoder();

function problemFault(problem: Problem, bytes: Uint8Array | undefined): string | undefined {
  const rule = known.get(problem.rule);
  if (!rule) return `没有登记的规则 ${problem.rule}`;
  if (rule.severity !== problem.severity) return `${problem.rule} 的轻重同登记的不符`;
  if (bytes) {
    const last = decoder.decode(bytes).split("\n").length;
    if (problem.line < 1 || problem.line > last || problem.column < 1)
      return `位置 ${problem.line}:${problem.column} 不在文件里（共 ${last} 行）`;
  }
  return messageFault(problem.message);
}

const idOf = (path: string): string => (path.split("/").at(-1) ?? "").replace(/\.\w+$/, "");

/** 输出里的毛病是哪个例子的：说到它的路径，或者它的编号。 */
function ownerOf({ owners }: Desk, text: string): number | undefined {
  for (const [path, { number }] of owners) if (text.includes(path) || text.includes(idOf(path))) return number;
  return undefined;
}

/** 检查桌上的一份出版物，看每一条消息写得对不对；返回没有错的那些例子。 */
async function check(desk: Desk, findings: Finding[]) {
  const { content, problems } = await checkContent(desk.root);
  const refused = new Set<ContentCase>();
  for (const problem of problems) {
    const path = problem.file.slice(desk.root.length + 1);
    const owner = desk.owners.get(path);
    const fault = problemFault(problem, owner?.files.find((file) => file.path === path)?.bytes);
    if (fault) findings.push({ number: owner?.number, what: `${path} 的消息：${fault}（${problem.message}）` });
    if (problem.severity !== "error") continue;
    if (owner) refused.add(owner);
    // 同范例重号这样的，报在范例上，话里说的是例子。
    else for (const [own, one] of desk.owners) if (problem.message.includes(own)) refused.add(one);
  }
  return { content, problems, refused };
}

/** 一批例子放进同一份出版物，检查一遍；拿掉没有过关的，应当一处错也没有，各样输出应当一处毛病也没有。 */
export async function runContentBatch(desk: Desk, cases: readonly ContentCase[]): Promise<BatchResult> {
  const findings: Finding[] = [];
  try {
    desk.put(cases);
    let { content, refused } = await check(desk, findings);
    // 有的例子指着别的例子，那一个没有过关，它也就不算，所以要拿几回。
    for (let first = true; first || refused.size > 0; first = false) {
      const gone = refused;
      const partial = cases.filter(({ files }) => files.some(({ path }) => !desk.owners.has(path)));
      desk.take((one) => gone.has(one) || partial.includes(one));
      const again = await check(desk, []);
      if (again.refused.size === 0)
        for (const { file, message, severity } of again.problems)
          if (severity === "error")
            findings.push({ number: undefined, what: `只剩过了关的，还有错：${file} ${message}` });
      ({ content, refused } = again);
    }
    for (const { output, fault } of await outputFaults(
      buildArchive(collect(content)),
      async ({ path }) => reread(content.root, { path }).body,
    ))
      findings.push({ number: ownerOf(desk, `${output} ${fault}`), what: `${output}：${fault}` });
    return { findings, accepted: [...new Set(desk.owners.values())] };
  } finally {
    desk.take(() => true);
  }
}

/** 设置和词表一次只换一份，逐个来。它坏了，范例会跟着报错，那不算它的。 */
export async function runSetting(desk: Desk, one: ContentCase): Promise<BatchResult> {
  const findings: Finding[] = [];
  try {
    desk.put([one]);
    const { content, problems } = await check(desk, findings);
    if (problems.some(({ severity }) => severity === "error")) return { findings, accepted: [] };
    for (const { output, fault } of await outputFaults(
      buildArchive(collect(content)),
      async ({ path }) => reread(content.root, { path }).body,
    ))
      findings.push({ number: one.number, what: `${output}：${fault}` });
    return { findings, accepted: [one] };
  } finally {
    desk.take(() => true);
  }
}
