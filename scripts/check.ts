import { existsSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { concerns } from "../src/checking/changed.ts";
import { fixFiles } from "../src/checking/fix-files.ts";
import { toJson } from "../src/checking/reports/json.ts";
import { toSarif } from "../src/checking/reports/sarif.ts";
import { summary } from "../src/checking/reports/summary.ts";
import { checkContent } from "../src/reading/check-content.ts";
import { errorsIn, formatProblem, type Problem } from "../src/reading/problem.ts";
import { contentRoot } from "../src/reading/read-content.ts";
import { changedFiles, GitError } from "./check/changed-files.ts";
import { type Options, readOptions, usage } from "./check/options.ts";
import { Progress } from "./check/progress.ts";

/** 命令写错了，或者读不到改动：同“内容有错”（1）分得开。 */
const misuse = 2;

const root = contentRoot().replace(/[\\/]+$/, "");

/** 文件就是这个路径，或者在它下面；绝对的、相对的、带 .. 的写法都认。 */
const isWithin = (file: string, path: string): boolean => {
  const rest = relative(resolve(path), resolve(file));
  return !rest.startsWith("..") && !isAbsolute(rest);
};

async function fix(chosen: (file: string) => boolean): Promise<void> {
  const { changes, restored } = await fixFiles(root, chosen);
  for (const { file, line, column, rule, from, to } of changes)
    console.error(`${file}:${line}:${column} 改了：“${from}” → “${to}” [${rule}]`);
  for (const file of restored) console.error(`${file} 没有改：改了反而会出错，请自己改`);
  console.error(`一共改了 ${changes.length} 处。`);
}

function print(problems: readonly Problem[], files: number, format: Options["format"]): void {
  if (format === "json") process.stdout.write(toJson(problems, files));
  else if (format === "sarif") process.stdout.write(toSarif(problems));
  else console.log([...problems.map(formatProblem), summary(problems, files)].join("\n"));
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if ("message" in options) {
    console.error(`${options.message}\n${usage}`);
    return misuse;
  }
  const { paths, changed } = options;
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    console.error(`没有 “${missing.join("”、“")}” 这个文件或文件夹，请核对路径`);
    return misuse;
  }
  const changes = changed === undefined ? undefined : changedFiles(root, changed);
  const inPaths = (file: string) => paths.length === 0 || paths.some((path) => isWithin(file, path));
  if (options.fix) await fix((file) => inPaths(file) && (changes?.has(file) ?? true));
  const progress = new Progress(process.stderr);
  const { problems, files } = await checkContent(root, progress.show);
  progress.end();
  const shown = problems.filter(({ file }) => inPaths(file)).filter(changes ? concerns(changes) : () => true);
  print(shown, files, options.format);
  return errorsIn(shown).length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof GitError)) throw error;
  console.error(error.message);
  process.exitCode = misuse;
}
