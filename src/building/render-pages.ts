import type { RouteData } from "astro";
import type { Fingerprint } from "./fingerprint.ts";
import type { Output } from "./output.ts";
import type { PageLedger } from "./page-ledger.ts";
import type { Path, Program, Route } from "./program.ts";
import type { ReadingLog } from "./reading-log.ts";

/** 排页的结果。 */
export interface PageReport {
  made: number;
  reused: number;
}

/** 没有自己的文件夹、直接是一个文件的网页。 */
const single = /^\/404\/?$/;

/** 一条路径写到哪个文件。 */
function outputOf({ pathname, route }: Pick<Path, "pathname" | "route">): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  if (route.type === "endpoint") return path;
  if (single.test(pathname)) return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}

const isPage = ({ type }: RouteData) => type === "page";

/** 一条路径的完整地址；网页以斜线结尾，文件不。 */
function urlOf({ pathname, route }: Path, site: string): string {
  const path = isPage(route) ? pathname.replace(/\/?$/, "/") : pathname;
  return new URL(encodeURI(path.replace(/^\/?/, "/")), site).href;
}

/** 列出来的一条路径。 */
interface Listed {
  pathname: string;
  /** 从路径得到的东西的指纹；路径没有新列的为空。 */
  props: Fingerprint | undefined;
}

/**
 * 排全部网页和数据文件，上一次排过、读到的东西没有变的照旧留着。
 * @param wanted 只排这些路由；不写就是全部。
 * @param site 站点的网址。
 * @param progress 每排完一份叫一次。
 * @throws 两条路由要写同一个文件；哪一页排不出来。
 */
export async function renderPages(
  program: Program,
  { output, log, ledger, site }: { output: Output; log: ReadingLog; ledger: PageLedger; site: string },
  progress?: (done: number, total: number) => void,
  wanted: (route: RouteData) => boolean = () => true,
): Promise<PageReport> {
  const report: PageReport = { made: 0, reused: 0 };
  const routes = program.routes.filter(({ route }) => wanted(route));
  /** 各条路由新列的路径；要排其中一页才列。 */
  const fresh = new Map<Route, ReadonlyMap<string, Path>>();
  const list = async (route: Route) => {
    const { value, facts } = await log.record(() => route.paths());
    fresh.set(route, new Map(value.map((path) => [path.pathname, path])));
    ledger.listPaths(
      route.name,
      value.map(({ pathname }) => pathname),
      facts,
    );
  };

  const all: [Route, Listed[]][] = [];
  for (const route of routes) {
    const known = ledger.knownPaths(route.name);
    if (!known) await list(route);
    const paths = fresh.get(route);
    const listed = paths
      ? Array.from(paths.values(), ({ pathname, props }) => ({ pathname, props: log.tracked.fingerprintOf(props) }))
      : (known ?? []).map((pathname) => ({ pathname, props: undefined }));
    all.push([route, listed]);
  }
  const total = all.reduce((sum, [, listed]) => sum + listed.length, 0);

  for (const [route, listed] of all)
    for (const { pathname, props } of listed) {
      progress?.(report.made + report.reused, total);
      const file = outputOf({ pathname, route: route.route });
      if (output.files.has(file))
        throw new Error(`${route.route.component} 要写 /${file}，可是已经有了：一个地址只能有一份`);
      if (ledger.reusable(pathname, props) === file && output.keep(file)) {
        ledger.reuse(pathname);
        report.reused += 1;
        continue;
      }
      if (!fresh.has(route)) await list(route);
      const path = fresh.get(route)?.get(pathname);
      if (!path) throw new Error(`${route.name} 说有 ${pathname}，再问又没有了`);
      const { value, facts } = await log.record(async () => {
        const response = await program.render(path, urlOf(path, site));
        if (response.status >= 300 && response.status !== 404)
          throw new Error(`${pathname} 排不出来：程序答的是 ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      });
      await output.write(file, value);
      ledger.render(pathname, file, props ?? log.tracked.fingerprintOf(path.props), facts);
      report.made += 1;
    }
  return report;
}
