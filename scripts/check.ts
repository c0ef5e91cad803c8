import { parseArgs } from "node:util";
import { checkContent } from "../src/reading/check-content.ts";
import { formatProblem } from "../src/reading/problem.ts";
import { contentRoot } from "../src/reading/read-content.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const wanted = positionals.map((path) => path.replaceAll("\\", "/").replace(/^\.\//, ""));

const { problems, files } = await checkContent(contentRoot());
const shown =
  wanted.length === 0 ? problems : problems.filter(({ file }) => wanted.some((path) => file.startsWith(path)));
for (const problem of shown) console.log(formatProblem(problem));
console.log(
  shown.length === 0 ? `检查了 ${files} 份文件，没有问题。` : `检查了 ${files} 份文件，发现 ${shown.length} 处问题。`,
);
process.exitCode = shown.length === 0 ? 0 : 1;
