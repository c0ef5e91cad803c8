import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { apply, type Change, type EditName, editNames, planEdit, undo } from "../generate/edits.ts";
import { type Evidence, evidenceOf, missingEvidence } from "./evidence.ts";
import { measuredCommand } from "./measured-command.ts";
import type { Options } from "./options.ts";
import { readOutput } from "./output.ts";
import type { Measurement, Scenario, SizeResult, ToolName } from "./results.ts";
import { prepareTool, type Tool } from "./tools.ts";

/** 建一次站最多等这么多秒。 */
const patience = 1800;

export interface Bench {
  options: Options;
  seed: string;
  traditional: boolean;
  /** 这一种规模的临时文件夹，能在内存里最好。 */
  folder: string;
  /** 同行装在哪里。 */
  tools: string;
  progress: (text: string) => void;
}

class Failure extends Error {}

/** 跑一次，量一次；没有建成、没有建出改动，都抛出 Failure。 */
async function build(tool: Tool, folder: string, evidence: Evidence | undefined): Promise<Measurement> {
  const started = Date.now();
  const run = await measuredCommand(tool.command, join(folder, "times"), patience);
  if (!run.ok) throw new Failure(run.output.trim().slice(-600) || "没有建成，也没有说为什么");
  const missing = evidence && (await missingEvidence(tool.output, evidence));
  if (missing) throw new Failure(missing);
  const output = await readOutput(tool.output, started);
  if (output.pages === 0) throw new Failure("一页也没有建出来");
  const summary = tool.summary && (await readFile(tool.summary, "utf8").catch(() => undefined));
  if (tool.name.startsWith("yikan") && !summary) throw new Failure("建站没有写小结，分不出只建页面用了多久");
  const { wall, cpu, megabytes } = run;
  return { wall, cpu, megabytes, ...output, ...(summary && { summary: brief(JSON.parse(summary)) }) };
}

const brief = ({ stages, pages }: NonNullable<Measurement["summary"]>) => ({ stages, pages });

/** 生成一份内容。 */
async function generate({ seed, traditional, folder }: Bench, records: number): Promise<string> {
  const content = join(folder, "content");
  const script = resolve(import.meta.dirname, "../generate.ts");
  const args = [
    script,
    "--records",
    String(records),
    "--seed",
    seed,
    "--out",
    content,
    ...(traditional ? ["--traditional"] : []),
  ];
  const made = await measuredCommand({ command: process.execPath, args, cwd: folder }, join(folder, "times"), patience);
  if (!made.ok) throw new Error(made.output);
  return content;
}

/**
 * 一种规模：各工具建同一份内容，一种情形挨着跑一遍，再跑下一种；机器忙闲变了，大家一起变。
 * 一处一处地改，都接着上一次建好的；一轮完了改回去，从头再来。
 */
export async function measureSize(bench: Bench, records: number): Promise<SizeResult> {
  const { options, folder, progress } = bench;
  const content = await generate(bench, records);
  const tools: Tool[] = [];
  for (const name of options.tools) {
    progress(`${records} 条：准备 ${name}`);
    tools.push(await prepareTool(name, content, join(folder, name), bench.tools));
  }
  const result: SizeResult = {
    records,
    runs: Object.fromEntries(options.tools.map((name) => [name, {}])),
    failures: {},
  };
  const alive = () => tools.filter(({ name }) => result.failures[name] === undefined);
  const change = async (changes: readonly Change[]) => {
    await apply(content, changes);
    for (const tool of alive()) await tool.apply(changes);
  };
  const record = (name: ToolName, scenario: Scenario, made: Measurement) => {
    const runs = result.runs[name] ?? {};
    runs[scenario] = [...(runs[scenario] ?? []), made];
    result.runs[name] = runs;
  };

  for (let round = 1; round <= options.runs; round++) {
    const done: Change[][] = [];
    for (const scenario of options.scenarios) {
      const edit = editNames.find((name): name is EditName => name === scenario);
      const changes = edit ? planEdit(content, edit) : [];
      if (edit) {
        await change(changes);
        done.push(changes);
      }
      for (const tool of alive()) {
        progress(`${records} 条，第 ${round} 轮，共 ${options.runs} 轮：${tool.name} ${scenario}`);
        if (scenario === "cold") await tool.clear();
        try {
          record(tool.name, scenario, await build(tool, join(folder, tool.name), edit && evidenceOf(edit, changes)));
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          result.failures[tool.name] = error.message;
          progress(`${tool.name} 没有建成：${error.message}`);
        }
      }
    }
    for (const changes of done.reverse()) await change(undo(changes));
  }
  return result;
}
