import { rename, rm } from "node:fs/promises";
import { build } from "astro";
import { withdrawnAddresses } from "../src/archive/published-addresses.ts";
import { makeMemory } from "../src/building/memory.ts";
import { outputOver, settle } from "../src/building/over-folder.ts";
import { sealOpenData } from "../src/exports/open-data/seal.ts";
import { describePdfs } from "../src/printing/describe-pdfs.ts";
import { addIssuePdfs } from "../src/printing/issue-pdfs.ts";
import { checkContent } from "../src/reading/check-content.ts";
import { errorsIn, formatProblem } from "../src/reading/problem.ts";
import { writeServers } from "../src/releasing/servers/write-servers.ts";
import type { PersonData } from "../src/schemas/person.ts";
import type { Redirect } from "../src/schemas/redirects.ts";
import type { SiteData } from "../src/schemas/site.ts";
import { indexSite } from "../src/search/index-site.ts";
import { writeTraditional } from "../src/traditional/write-traditional.ts";

/** 先建到旁边，全部成功才换上去：失败的构建不动上一次的站点。 */
const target = process.env.YIKAN_OUT ?? "dist";
const next = `${target}.next`;
const old = `${target}.old`;

const { content, problems, files } = await checkContent();
const errors = errorsIn(problems);
if (errors.length > 0) {
  for (const problem of errors) console.error(formatProblem(problem));
  console.error(`\n检查了 ${files} 份文件，发现 ${errors.length} 处问题，没有建站；上一次的站点保持原样。`);
  process.exit(1);
}
const warnings = problems.length;
if (warnings > 0) console.log(`有 ${warnings} 处提醒，不妨碍建站；逐条看：npm run check`);

// 别处设的 NODE_ENV（测试、CI）会让 Astro 按预览的方式打包。
process.env.NODE_ENV = "production";
delete process.env.YIKAN_PREVIEW;
process.env.YIKAN_OUT = next;
await rm(next, { recursive: true, force: true });
try {
  await build({ logLevel: "error" });
  const pdfs = await addIssuePdfs(next);
  const pages = await indexSite(next);
  const site = content.settings.get("site")?.data as SiteData;
  const output = await outputOver(next);
  const memory = makeMemory();
  await sealOpenData(output);
  if (site.traditional)
    await writeTraditional(
      output,
      memory,
      content.entries.people.flatMap(({ data }) => {
        const { name, traditional, aliases } = data as PersonData;
        return [{ name, traditional }, ...aliases.map((alias) => ({ name: alias }))];
      }),
    );
  await settle(next, output);
  const redirects = (content.settings.get("redirects")?.data ?? []) as Redirect[];
  await writeServers(next, site, { redirects, withdrawn: withdrawnAddresses(content) });
  await rm(old, { recursive: true, force: true });
  await rename(target, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(next, target);
  await rm(old, { recursive: true, force: true });
  console.log(`建站完成：${files} 份内容文件，${pages} 页进入搜索，输出在 ${target}/。`);
  console.log(describePdfs(pdfs));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("建站没有完成，上一次的站点保持原样。");
  process.exitCode = 1;
}
