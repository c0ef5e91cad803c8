import { existsSync } from "node:fs";
import { formatGateProblem } from "../src/gates/gate.ts";
import { runGates } from "../src/gates/run-gates.ts";
import { readArguments } from "./read-arguments.ts";

const usage = `用法：npm run gates -- [文件夹] [--format text|json]
  文件夹             建好的站点，不写就是 dist
  --format json      印成数据`;

const { values, positionals } = readArguments(
  { options: { format: { type: "string", default: "text" } }, allowPositionals: true },
  usage,
);
const [folder = process.env.YIKAN_OUT ?? "dist", ...more] = positionals;
if (more.length > 0 || !["text", "json"].includes(values.format)) {
  console.error(usage);
  process.exit(2);
}
if (!existsSync(folder)) {
  console.error(`没有 “${folder}” 这个文件夹，请先建站：npm run build`);
  process.exit(2);
}

const { problems, excused, files } = await runGates(folder);
if (values.format === "json") console.log(JSON.stringify({ files, problems, excused }, undefined, 2));
else {
  for (const problem of problems) console.log(formatGateProblem(problem));
  const found = problems.length > 0 ? `发现 ${problems.length} 处毛病` : "没有毛病";
  console.log(`查了 ${files} 份文件，${found}${excused.length > 0 ? `；照例外放行 ${excused.length} 处` : ""}。`);
}
process.exitCode = problems.length > 0 ? 1 : 0;
