import { buildSite } from "../../src/building/build-site.ts";
import { makePart } from "../../src/building/parts.ts";
import { compileAhead, programDigest } from "../../src/building/program.ts";
import { sourceDigest } from "../../src/building/source-digest.ts";
import { describePdfs } from "../../src/printing/describe-pdfs.ts";
import { checkChangedContent } from "../../src/reading/check-content.ts";
import { errorsIn, formatProblem } from "../../src/reading/problem.ts";
import { contentRoot } from "../../src/reading/read-content.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { RememberedEntries } from "../../src/reading/remembered-entries.ts";
import { describeBuild, summaryOf } from "./describe-build.ts";
import { readOptions } from "./options.ts";
import { BuildProgress } from "./progress.ts";
import { writeSummary } from "./summary-file.ts";

const { quiet, part, join } = readOptions();
const site = process.env.YIKAN_OUT ?? "dist";
const target = part ? `${site}.part-${part.number}-of-${part.count}` : site;
// 别处设的 NODE_ENV（测试、CI）会让 Astro 按预览的方式打包。
process.env.NODE_ENV = "production";
delete process.env.YIKAN_PREVIEW;

const progress = new BuildProgress(process.stderr, quiet);
try {
  const program = await sourceDigest();
  progress.stage("读内容");
  const root = contentRoot();
  // 编程序只要知道网址，不必等内容读完；编不出来，用到时再说。
  const known = readSite(root);
  if (known) compileAhead(programDigest(program, known)).catch(() => {});
  const remembered = await new RememberedEntries(root, program).load();
  const { content, problems, files } = await checkChangedContent(root, remembered, progress.show);
  const errors = errorsIn(problems);
  if (errors.length > 0) {
    progress.end();
    for (const problem of errors) console.error(formatProblem(problem));
    console.error(`\n检查了 ${files} 份文件，发现 ${errors.length} 处问题，没有建站；上一次的站点保持原样。`);
    process.exit(1);
  }
  if (problems.length > 0) progress.note(`有 ${problems.length} 处提醒，不妨碍建站；逐条看：npm run check`);
  if (part) {
    const { made } = await makePart(target, part, { content, program, progress });
    progress.end();
    console.log(`排好了 ${made} 份网页和数据，第 ${part.number} 部分，共 ${part.count} 部分，在 ${target}/。`);
    process.exit(0);
  }
  const report = await buildSite(target, {
    content,
    program,
    progress,
    join,
    pagesOnly: process.env.YIKAN_STAGES === "pages",
    paths: process.env.YIKAN_PATHS ? new RegExp(process.env.YIKAN_PATHS) : undefined,
  });
  progress.end();
  const summary = summaryOf(report, progress.stages, files);
  if (process.env.YIKAN_SUMMARY) await writeSummary(process.env.YIKAN_SUMMARY, summary);
  console.log(describeBuild(summary, target));
  if (report.pdfs) console.log(describePdfs(report.pdfs));
} catch (error) {
  progress.end();
  console.error(error instanceof Error ? error.message : error);
  console.error("建站没有完成，上一次的站点保持原样。");
  process.exitCode = 1;
}
