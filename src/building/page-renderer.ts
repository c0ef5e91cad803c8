import type { RouteData } from "astro";
import type { Facts } from "./facts.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Path } from "./page-program.ts";
import type { Program, Route } from "./program.ts";
import type { ReadingLog } from "./reading-log.ts";

/** 没有自己的文件夹、直接是一个文件的网页。 */
const single = /^\/404\/?$/;

/** 一条路径写到哪个文件。 */
export function outputOf(pathname: string, route: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  if (route.type === "endpoint") return path;
  if (single.test(pathname)) return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}

/** 一条路径的完整地址；网页以斜线结尾，文件不。 */
function urlOf({ pathname, route }: Path, site: string): URL {
  const path = route.type === "page" ? pathname.replace(/\/?$/, "/") : pathname;
  return new URL(encodeURI(path.replace(/^\/?/, "/")), site);
}

/** 排好的一页。 */
export interface Rendered {
  bytes: Uint8Array;
  /** 从 getStaticPaths 得到的东西的指纹。 */
  props: Fingerprint;
  facts: Facts;
}

/** 排页的人：一条路由要排了才列它的路径，一次建站只列一遍。 */
export class PageRenderer {
  readonly #program: Program;
  readonly #log: ReadingLog;
  readonly #site: string;
  readonly #listed = new Map<Route, ReadonlyMap<string, Path>>();

  /** @param site 站点的网址。 */
  constructor(program: Program, log: ReadingLog, site: string) {
    this.#program = program;
    this.#log = log;
    this.#site = site;
  }

  /** 这条路由列过的路径；还没有列的为空。 */
  listed(route: Route): ReadonlyMap<string, Path> | undefined {
    return this.#listed.get(route);
  }

  /** 列一条路由的路径，和列的时候读了什么。 */
  async list(route: Route): Promise<{ paths: ReadonlyMap<string, Path>; facts: Facts }> {
    const { value, facts } = await this.#log.record(() => route.paths());
    const paths = new Map(value.map((path) => [path.pathname, path]));
    this.#listed.set(route, paths);
    return { paths, facts };
  }

  /** 路径从 getStaticPaths 得到的东西的指纹。 */
  propsOf({ props }: Path): Fingerprint {
    return this.#log.tracked.fingerprintOf(props);
  }

  /** @throws 没有这条路径，或者排不出来。 */
  async render(route: Route, pathname: string): Promise<Rendered> {
    const path = (this.#listed.get(route) ?? (await this.list(route)).paths).get(pathname);
    if (!path) throw new Error(`${route.name} 说有 ${pathname}，再问又没有了`);
    const { value: bytes, facts } = await this.#log.record(() => this.#program.render(path, urlOf(path, this.#site)));
    return { bytes, props: this.propsOf(path), facts };
  }
}
