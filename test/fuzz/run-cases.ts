import { type BatchResult, type Finding, runContentBatch, runSetting } from "./content-batch.ts";
import type { Desk } from "./desk.ts";
import { runImportBatch } from "./import-batch.ts";
import { type Case, makeCase } from "./kinds.ts";

export interface Outcome {
  findings: Finding[];
  /** 检查收下、导入写成了草稿的各有几个。 */
  accepted: number;
}

const pick = <K extends Case["kind"]>(cases: readonly Case[], kind: K) =>
  cases.flatMap((one) => (one.kind === kind ? [one.case as Extract<Case, { kind: K }>["case"]] : []));

const merge = (results: readonly Outcome[]): Outcome => ({
  findings: results.flatMap(({ findings }) => findings),
  accepted: results.reduce((sum, { accepted }) => sum + accepted, 0),
});
const counted = ({ findings, accepted }: BatchResult): Outcome => ({ findings, accepted: accepted.length });

async function runTogether(desk: Desk, cases: readonly Case[]): Promise<Outcome> {
  const results: Outcome[] = [];
  const content = pick(cases, "content");
  if (content.length > 0) results.push(counted(await runContentBatch(desk, content)));
  for (const one of pick(cases, "setting")) results.push(counted(await runSetting(desk, one)));
  const imports = pick(cases, "import");
  if (imports.length > 0) results.push(await runImportBatch(desk, imports));
  return merge(results);
}

const describe = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? (cause.stack ?? cause.message).split("\n").slice(0, 6).join("\n") : String(cause);
};

/** 逐个跑，抛出来的也算毛病。 */
async function runAlone(desk: Desk, seed: number, number: number): Promise<Outcome> {
  try {
    const { findings, accepted } = await runTogether(desk, [makeCase(seed, number)]);
    return { findings: findings.map(({ what }) => ({ number, what })), accepted };
  } catch (error) {
    return { findings: [{ number, what: `抛了错：${describe(error)}` }], accepted: 0 };
  }
}

/** 一批例子一起跑，快；出了毛病而说不清是谁的，一半一半地找。 */
export async function runCases(desk: Desk, seed: number, numbers: readonly number[]): Promise<Outcome> {
  if (numbers.length <= 1) return numbers[0] === undefined ? merge([]) : runAlone(desk, seed, numbers[0]);
  let together: Outcome;
  try {
    together = await runTogether(
      desk,
      numbers.map((number) => makeCase(seed, number)),
    );
  } catch (error) {
    together = { findings: [{ number: undefined, what: `抛了错：${describe(error)}` }], accepted: 0 };
  }
  if (together.findings.every(({ number }) => number !== undefined)) return together;
  const middle = numbers.length >> 1;
  const halves = merge([
    await runCases(desk, seed, numbers.slice(0, middle)),
    await runCases(desk, seed, numbers.slice(middle)),
  ]);
  if (halves.findings.length > 0) return halves;
  // 分开跑都没有事，合在一起才有：照原样报，连同这一批的号码。
  return {
    accepted: together.accepted,
    findings: together.findings.map(({ what }) => ({
      number: numbers[0],
      what: `${numbers.length} 个一起才有（第 ${numbers[0]} 至 ${numbers.at(-1)} 个）：${what}`,
    })),
  };
}
