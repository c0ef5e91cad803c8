import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { withdrawnAddresses } from "../archive/published-addresses.ts";
import { setTracker } from "../archive/tracker.ts";
import { sealOpenData } from "../exports/open-data/seal.ts";
import { writePictures } from "../exports/pictures/write-pictures.ts";
import { writeSitemap } from "../exports/sitemap.ts";
import { findLeaks } from "../gates/find-leaks.ts";
import { formatGateProblem } from "../gates/gate.ts";
import { putContent } from "../loading/current-content.ts";
import { addIssuePdfs, type PdfReport } from "../printing/issue-pdfs.ts";
import { type Content, contentRoot } from "../reading/read-content.ts";
import { writeServers } from "../releasing/servers/write-servers.ts";
import type { Redirect } from "../schemas/redirects.ts";
import type { SiteData } from "../schemas/site.ts";
import { indexSite } from "../search/index-site.ts";
import { prepareSearch } from "../search/prepare.ts";
import { writeTraditional } from "../traditional/write-traditional.ts";
import { commit, nextFolder, recover } from "./commit.ts";
import { copyAssets } from "./copy-assets.ts";
import { countWritten } from "./count-written.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import { type Memory, makeMemory } from "./memory.ts";
import { Output } from "./output.ts";
import { PageLedger } from "./page-ledger.ts";
import { type Program, program, programDigest } from "./program.ts";
import { ReadingLog } from "./reading-log.ts";
import { type PageReport, renderPages } from "./render-pages.ts";
import { loadState } from "./site-state.ts";

const ledgerMemory = "pages";

/** 说一声做到哪里了。 */
export interface StageProgress {
  stage(name: string): void;
  show(done: number, total: number): void;
}

export interface BuildReport {
  pages: PageReport;
  /** 进入搜索的文件数；只排网页时没有。 */
  searchable: number | undefined;
  pdfs: PdfReport | undefined;
  /** 站点的文件数和字节数。 */
  files: number;
  bytes: number;
  /** 比上一次换了、删了几个文件。 */
  changed: number;
  removed: number;
}

export interface BuildOptions {
  /** 读好、核对过、没有错的内容。 */
  content: Content;
  /** 程序的摘要，见 source-digest.ts。 */
  program: string;
  progress: StageProgress;
  /** 只排网页和订阅源，别的工序不做；量快慢用。 */
  pagesOnly?: boolean;
  /** 换上去以前查泄漏；不写就查。要试后面几道墙的测试才换掉它。 */
  leaks?: typeof findLeaks;
}

/** 内容里一份文件现在的指纹；内容之外的（图片），按它的字节；没有的是空的那一个。 */
function fileFingerprints(content: Content): (path: string) => Fingerprint {
  const known = new Map<string, Fingerprint>();
  for (const { path, digest } of [...Object.values(content.entries).flat(), ...content.settings.values()])
    known.set(path, fingerprint(digest));
  return (path) => {
    let found = known.get(path);
    if (found === undefined) {
      const bytes = readIfThere(join(contentRoot(), path));
      found = fingerprint(bytes && hash("sha256", bytes, "hex"));
      known.set(path, found);
    }
    return found;
  };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** 网页、订阅源：别的生成器也做的那些。 */
const isPage = ({ type, route }: { type: string; route: string }) =>
  type === "page" || /\/feed\.(?:xml|json)$/.test(route);

/** 网页之后的各道工序，一道用前面的产出；每一道只做变了的。 */
async function publish(
  output: Output,
  memory: Memory,
  { content, archive, progress }: { content: Content; archive: Archive; progress: StageProgress },
): Promise<{ searchable: number; pdfs: PdfReport }> {
  const { site } = archive;
  progress.stage("画分享图");
  await writePictures(output, memory, archive);
  progress.stage("排 PDF");
  const pdfs = await addIssuePdfs(output, memory, archive);
  progress.stage("做搜索索引");
  const searchable = await indexSite(output, memory, prepareSearch(content, archive));
  progress.stage("写清单和服务器设置");
  await writeSitemap(output, memory, site.url);
  await sealOpenData(output);
  const redirects = (content.settings.get("redirects")?.data ?? []) as Redirect[];
  if (site.traditional) {
    progress.stage("转繁体");
    await writeTraditional(
      output,
      memory,
      archive.people.flatMap(({ data: { name, traditional, aliases } }) => [
        { name, traditional },
        ...aliases.map((alias) => ({ name: alias })),
      ]),
    );
  }
  await writeServers(output, site, { redirects, withdrawn: withdrawnAddresses(content) });
  return { searchable, pdfs };
}

/**
 * 建一个站点，或者把上一次建的改成现在的样子；两样得到的一个字节不差。
 * 全部工序做完才换上去：哪一步不成，上一次的站点原样不动。
 * @param target 站点的文件夹。
 * @throws 哪一步不成，为什么。
 */
export async function buildSite(
  target: string,
  { content, program: digest, progress, pagesOnly = false, leaks = findLeaks }: BuildOptions,
): Promise<BuildReport> {
  const resumed = await recover(target);
  const site = content.settings.get("site")?.data as SiteData;
  progress.stage("编程序");
  const compiled: Program = await program(programDigest(digest, site));
  progress.stage("建档案");
  const state = await loadState(target, resumed);
  const output = new Output(target, nextFolder(target), state?.files);
  const memory = makeMemory(state?.memory, compiled.digest);
  const log = new ReadingLog(fileFingerprints(content));
  putContent(Promise.resolve(content));
  setTracker(log);
  try {
    // 账要拿档案来对；档案由程序在头一次用到时建，随便列一条路由的路径就用到了。
    await compiled.routes.find(({ route }) => route.params.length > 0)?.paths();
    const ledger = new PageLedger(compiled.digest, log, memory.recall(ledgerMemory));
    await copyAssets(output, memory, { folder: compiled.assets, program: compiled.digest });
    progress.stage("排网页");
    const pages = await renderPages(
      compiled,
      { output, log, ledger, site: site.url },
      progress.show,
      pagesOnly ? isPage : undefined,
    );
    countWritten(output, log.tracked.original);
    memory.remember(ledgerMemory, ledger.save());
    const rest = pagesOnly
      ? undefined
      : await publish(output, memory, { content, archive: log.tracked.original, progress });
    if (!pagesOnly) {
      progress.stage("查泄漏");
      const found = await leaks(output, memory, content);
      if (found.length > 0)
        throw new Error(
          `${found.map(formatGateProblem).join("\n")}\n\n站点里有 ${found.length} 处不该公开的，没有换上去。`,
        );
    }
    progress.stage("换上去");
    const { changed, removed } = await commit(target, output, memory.kept, state);
    let bytes = 0;
    for (const { size } of output.files.values()) bytes += size;
    return { pages, searchable: rest?.searchable, pdfs: rest?.pdfs, files: output.files.size, bytes, changed, removed };
  } finally {
    setTracker(undefined);
    await rm(nextFolder(target), { recursive: true, force: true });
  }
}
