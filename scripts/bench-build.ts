import { existsSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { measureSize } from "./bench-build/measure.ts";
import { BadOption, type Options, readOptions, usage } from "./bench-build/options.ts";
import { growthPicture } from "./bench-build/picture.ts";
import { inReadme, report } from "./bench-build/report.ts";
import { mergeResults, type Results } from "./bench-build/results.ts";
import { installTools } from "./bench-build/tools.ts";
import { readArguments } from "./read-arguments.ts";

/** 同别的建站工具一起量快慢；或者把量好的结果写进 README。 */
const { values } = readArguments(
  {
    options: {
      sizes: { type: "string", default: "100,1000,10000" },
      runs: { type: "string", default: "3" },
      tools: { type: "string", default: "yikan,hugo,eleventy,hexo" },
      scenarios: { type: "string", default: "cold,unchanged,body,title,add,remove" },
      seed: { type: "string", default: "1" },
      traditional: { type: "boolean", default: false },
      out: { type: "string", default: ".build/bench-build.json" },
      work: { type: "string" },
      report: { type: "string" },
    },
  },
  usage,
);

function refuse(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

const project = resolve(import.meta.dirname, "..");
const picture = "scripts/bench-build/growth.svg";

const readResults = async (file: string): Promise<Results | undefined> => {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Results);
};

/** 把结果写进 README 的那一节，图画在旁边。 */
async function publish(file: string): Promise<void> {
  const results = await readResults(file);
  if (!results) refuse(`没有 ${file} 这份结果。`);
  const readme = join(project, "README.md");
  await writeFile(join(project, picture), growthPicture(results));
  await writeFile(readme, inReadme(await readFile(readme, "utf8"), report(results, picture)));
  console.log(`README.md 和 ${picture} 写好了。`);
}

/** 规模从小到大，量完一种就存一次：大的没有量完，小的也不白量。 */
async function measure(options: Options): Promise<void> {
  const memory = "/dev/shm";
  // 输出放在内存里，大家都不受磁盘快慢的影响。
  const work = await mkdtemp(join(values.work ?? (existsSync(memory) ? memory : tmpdir()), "yikan-bench-build-"));
  // 按 Ctrl+C 停下，也不把几个 GB 留在内存里。
  process.once("exit", () => rmSync(work, { recursive: true, force: true }));
  process.once("SIGINT", () => process.exit(130));
  try {
    const tools = join(work, "tools");
    await mkdir(tools);
    console.error("装同行的工具……");
    const versions = installTools(options.tools, tools);
    const machine = { processors: availableParallelism(), node: process.versions.node };
    for (const records of [...options.sizes].sort((a, b) => a - b)) {
      const folder = join(work, String(records));
      await mkdir(folder);
      const bench = {
        options,
        seed: values.seed,
        traditional: values.traditional,
        folder,
        tools,
        progress: console.error,
      };
      const size = await measureSize(bench, records);
      await rm(folder, { recursive: true });
      const merged = mergeResults(await readResults(values.out), { machine, versions, sizes: [size] });
      await mkdir(resolve(values.out, ".."), { recursive: true });
      await writeFile(values.out, `${JSON.stringify(merged, null, 1)}\n`);
    }
    const results = await readResults(values.out);
    if (results) console.log(report(results, undefined));
    console.log(`结果在 ${values.out}。`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (values.report) await publish(values.report);
else
  try {
    await measure(readOptions(values));
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    refuse(error.message);
  }
