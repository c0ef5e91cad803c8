import { existsSync } from "node:fs";
import { formatGateProblem } from "../src/gates/gate.ts";
import { readMemory, writeMemory } from "../src/gates/memory-file.ts";
import { runGates } from "../src/gates/run-gates.ts";
import { findBrowser } from "../src/printing/find-browser.ts";
import { readArguments } from "./read-arguments.ts";

const usage = `用法：npm run gates -- [文件夹] [--format text|json] [--no-axe] [--fresh]
  文件夹             建好的站点，不写就是 dist
  --format json      印成数据
  --no-axe           不开浏览器做无障碍检查；没有浏览器的机器上本来就不做
  --fresh            每份文件都重看，不用上一次的答案`;

const { values, positionals } = readArguments(
  {
    options: {
      format: { type: "string", default: "text" },
      axe: { type: "boolean", default: true },
      fresh: { type: "boolean", default: false },
    },
    allowPositionals: true,
    allowNegative: true,
  },
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

const remembering = ".build/cache/gates.jsonl.gz";
const hasBrowser = values.axe && (await findBrowser().then(Boolean, () => false));
const { problems, warnings, excused, files, reused, remembered } = await runGates(folder, {
  remembered: values.fresh ? undefined : await readMemory(remembering),
  axe: hasBrowser,
});
await writeMemory(remembering, remembered);

if (values.format === "json")
  console.log(JSON.stringify({ files, reused, axe: hasBrowser, problems, warnings, excused }, undefined, 2));
else {
  for (const problem of [...problems, ...warnings]) console.log(formatGateProblem(problem));
  const found = problems.length > 0 ? `发现 ${problems.length} 处毛病` : "没有毛病";
  const mild = warnings.length > 0 ? `，${warnings.length} 处提醒（不拦发布）` : "";
  const kept = reused > 0 ? `，其中 ${reused} 份同上次一样，没有重看` : "";
  console.log(
    `查了 ${files} 份文件${kept}；${found}${mild}${excused.length > 0 ? `；照例外放行 ${excused.length} 处` : ""}。`,
  );
  if (!hasBrowser) console.log("没有做无障碍检查（没有浏览器，或者写了 --no-axe）。");
}
process.exitCode = problems.length > 0 ? 1 : 0;
