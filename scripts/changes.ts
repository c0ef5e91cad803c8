import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { checkContent } from "../src/reading/check-content.ts";
import { contentRoot } from "../src/reading/read-content.ts";
import { compare } from "../src/reviewing/compare.ts";
import { changesReport } from "../src/reviewing/report.ts";
import { snapshot } from "../src/reviewing/snapshot.ts";
import { RevisionError, withContentAt } from "./changes/content-at.ts";

const usage = `用法：npm run changes -- 分支或提交 [--out 文件]
列出从那一版到现在，内容添了、改了、弄坏了哪些：文件、页面、数字和链接。`;

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
  const [base, ...extra] = positionals;
  if (base === undefined || extra.length > 0) throw new RevisionError(usage);
  const content = contentRoot();
  const before = await withContentAt(base, content, async (root) => snapshot(await checkContent(root)));
  const comparison = compare(before, snapshot(await checkContent(content)));
  const report = changesReport(comparison);
  if (values.out === undefined) console.log(report);
  else await writeFile(values.out, report);
  if (comparison.broken.length > 0 || comparison.problems.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof RevisionError) console.error(error.message);
  else if (code?.startsWith("ERR_PARSE_ARGS")) console.error(`有不认得的选项。\n${usage}`);
  else throw error;
  process.exitCode = 1;
}
