import type { Output } from "./output.ts";
import type { PageLedger } from "./page-ledger.ts";
import type { Path, Program } from "./program.ts";
import type { ReadingLog } from "./reading-log.ts";

/** 排页的结果。 */
export interface PageReport {
  made: number;
  reused: number;
}

/** 没有自己的文件夹、直接是一个文件的网页。 */
const single = /^\/404\/?$/;

/** 一条路径写到哪个文件。 */
function outputOf({ pathname, route }: Path): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  if (route.type === "endpoint") return path;
  if (single.test(pathname)) return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}

const isPage = ({ route }: Path) => route.type === "page";

/** 一条路径的完整地址；网页以斜线结尾，文件不。 */
function urlOf(path: Path, site: string): string {
  const pathname = isPage(path) ? path.pathname.replace(/\/?$/, "/") : path.pathname;
  return new URL(encodeURI(pathname.replace(/^\/?/, "/")), site).href;
}

/**
 * 排全部网页和数据文件，上一次排过、读到的东西没有变的照旧留着。
 * @param site 站点的网址。
 * @param progress 每排完一份叫一次。
 * @throws 两条路由要写同一个文件；哪一页排不出来。
 */
export async function renderPages(
  { program, paths }: { program: Program; paths: readonly Path[] },
  { output, log, ledger, site }: { output: Output; log: ReadingLog; ledger: PageLedger; site: string },
  progress?: (done: number, total: number) => void,
): Promise<PageReport> {
  const report: PageReport = { made: 0, reused: 0 };
  for (const [index, path] of paths.entries()) {
    progress?.(index, paths.length);
    const { pathname } = path;
    const file = outputOf(path);
    if (output.files.has(file))
      throw new Error(`${path.route.component} 要写 /${file}，可是已经有了：一个地址只能有一份`);
    const props = log.tracked.fingerprintOf(path.props);
    if (ledger.reusable(pathname, props) === file && output.keep(file)) {
      ledger.reuse(pathname);
      report.reused += 1;
      continue;
    }
    const { value, facts } = await log.record(async () => {
      const response = await program.render(path, urlOf(path, site));
      if (response.status >= 300 && response.status !== 404)
        throw new Error(`${pathname} 排不出来：程序答的是 ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    });
    await output.write(file, value);
    ledger.render(pathname, file, props, facts);
    report.made += 1;
    if (process.env.YIKAN_LAPS === "2") console.error("made", file, facts.size);
  }
  return report;
}
