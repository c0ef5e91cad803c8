import type { RouteData } from "astro";
import type { Facts } from "./facts.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Output, Stored } from "./output.ts";
import type { PageLedger } from "./page-ledger.ts";
import { PageQueue } from "./page-queue.ts";
import { outputOf, PageRenderer } from "./page-renderer.ts";
import type { PartNumber, Parts } from "./parts.ts";
import type { Program, Route } from "./program.ts";
import type { ReadingLog } from "./reading-log.ts";
import type { RenderCrew } from "./render-crew.ts";
import type { PageJob } from "./render-worker.ts";

/** 排页的结果。 */
export interface PageReport {
  made: number;
  reused: number;
}

export interface RenderOptions {
  /** 只排这些路由；不写就是全部。 */
  wanted?: (route: RouteData) => boolean;
  /** 只排地址合这个式子的页。 */
  paths?: RegExp | undefined;
  /** 只排整站的这一部分。 */
  part?: PartNumber;
  /** 别处排好的各部分。 */
  parts?: Parts;
  /** 每排完一份叫一次。 */
  progress?: (done: number, total: number) => void;
}

/** 排这么多页，看一眼别的线程交来的。 */
const glance = 16;

/** 要排的一页，排完了是它的产出。 */
interface Listed {
  route: Route;
  pathname: string;
  /** 路径新列了的话，算一算从中得到的东西的指纹。 */
  props: (() => Fingerprint) | undefined;
  file: string;
  made?: { stored: Stored; props: Fingerprint; facts: Facts };
}

interface House {
  output: Output;
  log: ReadingLog;
  ledger: PageLedger;
  site: string;
  crew: RenderCrew;
}

/** 各条路由现在有哪些路径。 */
async function listPages(renderer: PageRenderer, routes: readonly Route[], ledger: PageLedger): Promise<Listed[]> {
  const pages: Listed[] = [];
  for (const route of routes) {
    const known = ledger.knownPaths(route.name);
    if (known) {
      for (const pathname of known)
        pages.push({ route, pathname, props: undefined, file: outputOf(pathname, route.route) });
      continue;
    }
    const { paths, facts } = await renderer.list(route);
    ledger.listPaths(route.name, [...paths.keys()], facts);
    for (const [pathname, path] of paths)
      pages.push({ route, pathname, props: () => renderer.propsOf(path), file: outputOf(pathname, route.route) });
  }
  const files = new Map<string, Listed>();
  for (const page of pages) {
    const other = files.get(page.file);
    if (other)
      throw new Error(
        `${page.route.route.component} 要写 /${page.file}，可是 ${other.route.route.component} 也要写：一个地址只能有一份`,
      );
    files.set(page.file, page);
  }
  return pages;
}

/** 排这些页；多了就请别的线程帮忙。 */
async function renderAll(
  pages: readonly Listed[],
  renderer: PageRenderer,
  { output, log, crew }: House,
  done: () => void,
): Promise<void> {
  const queue = new PageQueue(pages.length);
  const finish = (page: Listed, made: Required<Listed>["made"]) => {
    page.made = made;
    done();
  };
  const helpers = crew.summon(pages.length);
  const jobs = helpers.length > 0 ? pages.map((page) => jobOf(page, output)) : [];
  const helping = helpers.map((helper) =>
    helper.work(log, {
      jobs,
      queue,
      take: (made) => {
        for (const { index, ...rest } of made) finish(pages[index] as Listed, rest);
      },
    }),
  );
  const helped = Promise.all(helping);
  // 谁错了都不必再排；错由最后的 await 说出来。
  helped.catch(() => queue.stop());
  let rendered = 0;
  for (let index = queue.first(); index !== undefined; index = queue.first()) {
    const page = pages[index] as Listed;
    const { bytes, props, facts } = await renderer.render(page.route, page.pathname);
    finish(page, { stored: output.store(page.file, bytes), props, facts });
    rendered += 1;
    // 排页从头到尾不等什么，不让一让，别的线程交来的活就没有人收。
    if (rendered % glance === 0) await new Promise(setImmediate);
  }
  await helped;
}

const jobOf = ({ route, pathname, file }: Listed, { before }: Output): PageJob => ({
  route: route.name,
  pathname,
  file,
  before: before.get(file),
});

/**
 * 排网页和数据文件，上一次排过、读到的东西没有变的照旧留着。
 * @throws 两条路由要写同一个文件；哪一页排不出来。
 */
export async function renderPages(
  program: Program,
  house: House,
  { wanted = () => true, paths, part, parts, progress }: RenderOptions = {},
): Promise<PageReport> {
  const { output, log, ledger, site } = house;
  const renderer = new PageRenderer(program, log, site);
  const routes = program.routes.filter(({ route }) => wanted(route));
  const pages = (await listPages(renderer, routes, ledger))
    .filter(({ pathname }) => !paths || paths.test(pathname))
    .filter((_, index) => !part || index % part.count === part.number - 1);
  const isThere = (file: string) => output.before.has(file) || parts?.has(file);
  const fresh = pages.filter(
    ({ pathname, props, file }) => ledger.reusable(pathname, props) !== file || !isThere(file),
  );
  let done = pages.length - fresh.length;
  await renderAll(fresh, renderer, house, () => {
    done += 1;
    progress?.(done, pages.length);
  });
  for (const { pathname, file, made } of pages)
    if (made) {
      output.accept(file, made.stored);
      ledger.render(pathname, { output: file, props: made.props, facts: made.facts });
    } else {
      if (parts?.has(file)) await output.write(file, await parts.read(file));
      else output.keep(file);
      ledger.reuse(pathname);
    }
  return { made: fresh.length, reused: pages.length - fresh.length };
}
