import { rm } from "node:fs/promises";
import type { Archive } from "../archive/archive.ts";
import { withdrawnAddresses } from "../archive/published-addresses.ts";
import { sealOpenData } from "../exports/open-data/seal.ts";
import { writePictures } from "../exports/pictures/write-pictures.ts";
import { writeSitemap } from "../exports/sitemap.ts";
import { findLeaks } from "../gates/find-leaks.ts";
import { formatGateProblem } from "../gates/gate.ts";
import { addIssuePdfs, type PdfReport } from "../printing/issue-pdfs.ts";
import type { Content } from "../reading/read-content.ts";
import { writeServers } from "../releasing/servers/write-servers.ts";
import type { Redirect } from "../schemas/redirects.ts";
import { indexSite } from "../search/index-site.ts";
import { prepareSearch } from "../search/prepare.ts";
import { writeTraditional } from "../traditional/write-traditional.ts";
import { commit, nextFolder, recover } from "./commit.ts";
import { copyAssets } from "./copy-assets.ts";
import { countWritten } from "./count-written.ts";
import { makePages } from "./make-pages.ts";
import { type Memory, makeMemory } from "./memory.ts";
import { mergeLedgers } from "./merge-ledgers.ts";
import { Output } from "./output.ts";
import { Parts } from "./parts.ts";
import { programFor } from "./program-for.ts";
import type { StageProgress } from "./progress.ts";
import type { CrewSize } from "./render-crew.ts";
import type { PageReport } from "./render-pages.ts";
import type { SavedLedger } from "./saved-ledger.ts";
import { loadState } from "./site-state.ts";
import { together } from "./together.ts";

const ledgerMemory = "pages";

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
  /** 只排地址合这个式子的页；同别的生成器比同样的页时用。 */
  paths?: RegExp | undefined;
  /** 在别处排好的各部分的文件夹：没有变的页从那里拿。 */
  join?: readonly string[];
  /** 几个线程帮着排页，要排多少页才值得请它们；不写就看有几个处理器。 */
  crew?: CrewSize;
  /** 换上去以前查泄漏；不写就查。要试后面几道墙的测试才换掉它。 */
  leaks?: typeof findLeaks;
}

/** 网页之后的各道工序，一道用前面的产出；每一道只做变了的。 */
async function publish(
  output: Output,
  memory: Memory,
  { content, archive, progress }: { content: Content; archive: Archive; progress: StageProgress },
): Promise<{ searchable: number; pdfs: PdfReport }> {
  const { site } = archive;
  // 画图在别的线程，做索引在这一个，一道做。
  progress.stage("画分享图、做搜索索引");
  const [, searchable] = await together(
    writePictures(output, memory, archive),
    indexSite(output, memory, prepareSearch(content, archive)),
  );
  progress.stage("排 PDF");
  const pdfs = await addIssuePdfs(output, memory, archive);
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
  { content, program: digest, progress, pagesOnly = false, paths, join = [], crew, leaks = findLeaks }: BuildOptions,
): Promise<BuildReport> {
  const resumed = await recover(target);
  progress.stage("编程序");
  const program = await programFor(digest, content);
  const state = await loadState(target, resumed);
  const output = new Output(target, nextFolder(target), state?.files);
  const memory = makeMemory(state?.memory, program.digest);
  try {
    await copyAssets(output, memory, { folder: program.assets, program: program.digest });
    const parts = await Parts.open(join, program.digest);
    const own = memory.recall<SavedLedger>(ledgerMemory);
    const { pages, archive, ledger } = await makePages({
      content,
      program,
      output,
      saved: join.length === 0 ? own : mergeLedgers([...(own ? [own] : []), ...parts.ledgers]),
      parts,
      pagesOnly,
      paths,
      crew,
      progress,
    });
    countWritten(output, archive);
    memory.remember(ledgerMemory, ledger);
    const rest = pagesOnly ? undefined : await publish(output, memory, { content, archive, progress });
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
    await rm(nextFolder(target), { recursive: true, force: true });
  }
}
