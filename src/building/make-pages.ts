import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { RouteData } from "astro";
import type { Archive } from "../archive/archive.ts";
import { setTracker } from "../archive/tracker.ts";
import { putContent } from "../loading/current-content.ts";
import { loadedContent } from "../loading/loaded-content.ts";
import { type Content, contentRoot } from "../reading/read-content.ts";
import type { SiteData } from "../schemas/site.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import type { Output } from "./output.ts";
import { PageLedger } from "./page-ledger.ts";
import type { Program } from "./program.ts";
import type { StageProgress } from "./progress.ts";
import { ReadingLog } from "./reading-log.ts";
import { type CrewSize, RenderCrew } from "./render-crew.ts";
import { type PageReport, type RenderOptions, renderPages } from "./render-pages.ts";
import { numbersOf, type SavedLedger } from "./saved-ledger.ts";

/** 再多的处理器也只请这么几个，内存吃不消。 */
const mostHelpers = 3;

/** 照这台机器有几个处理器，请几个线程帮着排页。 */
const defaultCrew = (): CrewSize => ({ count: Math.min(availableParallelism() - 1, mostHelpers), worthwhile: 1500 });

export interface PagesSetup extends Pick<RenderOptions, "part" | "parts" | "paths"> {
  content: Content;
  program: Program;
  output: Output;
  progress: StageProgress;
  /** 上一次的账；没有的为空。 */
  saved: SavedLedger | undefined;
  /** 只排网页和订阅源。 */
  pagesOnly?: boolean | undefined;
  crew?: CrewSize | undefined;
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
const isPage = ({ type, route }: RouteData) => type === "page" || /\/feed\.(?:xml|json)$/.test(route);

/**
 * 建档案，排网页和数据文件。
 * @returns 排的结果，连同档案和记给下一次的账。
 * @throws 哪一页排不出来，为什么。
 */
export async function makePages({
  content,
  program,
  output,
  saved,
  progress,
  pagesOnly = false,
  crew: size = defaultCrew(),
  ...rest
}: PagesSetup): Promise<{ pages: PageReport; archive: Archive; ledger: SavedLedger }> {
  const site = content.settings.get("site")?.data as SiteData;
  const log = new ReadingLog(numbersOf(saved), fileFingerprints(content));
  putContent(Promise.resolve(content));
  setTracker(log);
  const crew = new RenderCrew(size, () => ({
    content: loadedContent(content),
    program: program.digest,
    site: site.url,
    next: output.next,
  }));
  try {
    // 从头排，一份内容文件至少一页。
    if (!saved) crew.summon(Object.values(content.entries).flat().length);
    progress.stage("建档案");
    // 账要拿档案来对。
    await program.buildArchive();
    const ledger = new PageLedger(log, saved);
    progress.stage("排网页");
    const pages = await renderPages(
      program,
      { output, log, ledger, site: site.url, crew },
      { ...rest, progress: progress.show, ...(pagesOnly && { wanted: isPage }) },
    );
    return { pages, archive: log.tracked.original, ledger: ledger.save() };
  } finally {
    setTracker(undefined);
    await crew.close();
  }
}
