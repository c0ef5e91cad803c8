import { parseArgs } from "node:util";
import { BadInput } from "../src/importing/bad-input.ts";
import { importFiles } from "../src/importing/import-files.ts";
import { receiveClipping } from "../src/importing/reading/receive.ts";
import { checkContent } from "../src/reading/check-content.ts";
import { formatProblem } from "../src/reading/problem.ts";
import { contentRoot } from "../src/reading/read-content.ts";
import { askText } from "./prompts.ts";

const usage = `用法：npm run import -- 文件… [--kind 种类] [--city 城市编号] [--year 年份] [--bulletin 会刊编号] [--source 来源编号] [--force] [--dry-run]
能导入 .docx、.html、.mht、.txt、.md 和有文字层的 .pdf；不写文件名，就从标准输入读一段剪贴。`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        kind: { type: "string" },
        city: { type: "string" },
        year: { type: "string" },
        bulletin: { type: "string" },
        source: { type: "string" },
        originals: { type: "string", default: process.env.YIKAN_ORIGINALS ?? "originals" },
        force: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch {
    console.error(`有不认得的选项。\n${usage}`);
    process.exit(1);
  }
}

const { values, positionals } = readArguments();
if (values.help || (positionals.length === 0 && process.stdin.isTTY)) {
  console.log(usage);
  process.exit(values.help ? 0 : 1);
}

const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
const content = contentRoot();
const clipping = { name: "标准输入", receive: () => receiveClipping(process.stdin) };

try {
  const outcomes = await importFiles({
    inputs: positionals.length > 0 ? positionals : [clipping],
    content,
    originals: values.originals,
    kind: values.kind,
    city: values.city,
    year: values.year,
    bulletin: values.bulletin,
    source: values.source,
    thisYear: new Date().getFullYear(),
    force: values.force,
    dryRun: values["dry-run"],
    ...(interactive && {
      askAlt: ({ number, suggestion }) =>
        askText(`第 ${number} 张图片的说明文字（图里是什么，给看不见的读者）：`, { default: suggestion }),
    }),
  });
  for (const outcome of outcomes) {
    if ("message" in outcome) {
      console.error(`${outcome.input}：${outcome.message}`);
      process.exitCode = 1;
      continue;
    }
    const { drafts, files, report, withoutAlt, analysis } = outcome.imported;
    if (values["dry-run"]) {
      console.log(report);
      continue;
    }
    const open = analysis.changes.filter(({ certainty }) => certainty !== "certain").length;
    console.log(
      `${outcome.input}：写了 ${drafts.length} 条草稿，${open} 处请核对${withoutAlt > 0 ? `，${withoutAlt} 张图片还没有说明文字` : ""}。`,
    );
    for (const { path } of files) console.log(`  ${path.replaceAll("\\", "/")}`);
  }
  if (!values["dry-run"]) {
    const written = new Set(
      outcomes.flatMap((outcome) =>
        "imported" in outcome ? outcome.imported.files.map(({ path }) => path.replaceAll("\\", "/")) : [],
      ),
    );
    const { problems } = await checkContent(content);
    const own = problems.filter(({ file }) => written.has(file));
    if (own.length > 0) console.log("\n还要填的：");
    for (const problem of own) console.log(formatProblem(problem));
    if (written.size > 0)
      console.log(
        "\n先看报告（report.md），再用 npm run dev 看样子；核对好了，删去注释，把 state 改成 published。各处怎样填，见编辑手册 /handbook/。",
      );
  }
} catch (error) {
  if (error instanceof Error && error.name === "ExitPromptError") console.error("没有导入，什么也没有写。");
  else if (error instanceof BadInput) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
