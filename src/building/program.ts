import { hash } from "node:crypto";
import { readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { RouteData } from "astro";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import type { SiteData } from "../schemas/site.ts";
import type { Facts } from "./compile.ts";
import { compileInChild } from "./compile-in-child.ts";
import { type PageApp, PageProgram, type Path, type RenderToString } from "./page-program.ts";

/** 编好的程序存在这里，源码和依赖不变就一直用。 */
const shelf = join(".build", "program");
/** 留这么多份：换分支、试改动，来回都不必重编。 */
const most = 3;

/** Astro 编出来的那个程序里，这里用到的部分。 */
interface App extends PageApp {
  manifest: PageApp["manifest"] & { routes: readonly { routeData: RouteData }[] };
  routeCache: {
    get(
      route: RouteData,
    ): { staticPaths?: { keyed: ReadonlyMap<string, Partial<Pick<Path, "params" | "props">>> } } | undefined;
  };
  getComponentByRoute(route: RouteData): Promise<unknown>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
}

/** 一条路由：一个页面文件，和由它排出来的各条路径。 */
export interface Route {
  /** 全站唯一的名字。 */
  name: string;
  route: RouteData;
  /** 照现在的内容列出各条路径。 */
  paths(): Promise<Path[]>;
}

/** 编好、装好的程序：说得出有哪些地址，排得出每一个。 */
export interface Program {
  /** 程序的摘要：不变，排同样的内容就得到同样的网页。 */
  digest: string;
  /** 样式、脚本、字体和 public/ 里的文件所在的文件夹，照原样发布。 */
  assets: string;
  routes: readonly Route[];
  /** 照现在的内容建档案；不叫它，头一次用到时也会建。 */
  buildArchive(): Promise<void>;
  /**
   * @param address 完整的地址。
   * @throws 排不出来。
   */
  render(path: Path, address: URL): Promise<Uint8Array>;
}

/** 编好的程序里写着源码的路径，换一个文件夹就要另编。 */
const folderOf = (digest: string): string => join(shelf, `${digest}-${hash("sha256", process.cwd()).slice(0, 8)}`);

/** 只留最近用过的几份；别的进程没有编完就停下的，也一并清掉。 */
async function prune(current: string): Promise<void> {
  const found = await Promise.all(
    (await readdir(shelf)).map(async (name) => ({ name, used: (await stat(join(shelf, name))).mtimeMs })),
  );
  const old = found.filter(({ name }) => name !== current).sort((a, b) => b.used - a.used);
  for (const { name } of old.slice(most - 1)) await rm(join(shelf, name), { recursive: true, force: true });
}

/** 网页头上的脚本和日志都由程序自己定，这里什么也不添。 */
const options = {
  settings: { scripts: [] },
  logger: { options: { destination: { write: (message: { message: string }) => console.error(message.message) } } },
};

/** 只列一条路由的路径；同一个进程里再建一次，要照现在的内容重新列。 */
async function list(app: App, route: RouteData): Promise<Path[]> {
  const known = app.routeCache.get(route);
  if (known) delete known.staticPaths;
  const only = {
    manifest: { ...app.manifest, routes: [{ routeData: route }] },
    routeCache: app.routeCache,
    getComponentByRoute: (data: RouteData) => app.getComponentByRoute(data),
  };
  return (await new StaticPaths(only as never).getAll()).map(({ pathname }) => {
    const { params = {}, props } = app.routeCache.get(route)?.staticPaths?.keyed.get(pathname) ?? {};
    return { pathname, route, params, props };
  });
}

/** 打开编好的程序。@throws 这个摘要的程序还没有编。 */
export async function openProgram(digest: string): Promise<Program> {
  const folder = folderOf(digest);
  const facts = JSON.parse(await readFile(join(folder, "facts.json"), "utf8")) as Facts;
  const { app, renderToString } = (await import(pathToFileURL(resolve(folder, "server", facts.entry)).href)) as {
    app: App;
    renderToString: RenderToString;
  };
  app.setInternals({ pagesByKeys: new Map(facts.pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions(options);
  const pages = PageProgram.of(app, renderToString);
  const routes = app.manifest.routes
    .filter(({ routeData }) => routeData.prerender)
    .map(({ routeData }) => ({
      name: `${routeData.route} ${routeData.component}`,
      route: routeData,
      paths: () => list(app, routeData),
    }));
  return {
    digest,
    assets: join(folder, "assets"),
    routes,
    buildArchive: async () => {
      // 档案由程序在头一次用到时建，随便列一条路由的路径就用到了。
      await routes.find(({ route }) => route.params.length > 0)?.paths();
    },
    render: (path, address) => pages.render(path, address),
  };
}

/**
 * 程序的摘要：源码和依赖的，加上编进程序的设置。
 * @param source 源码和依赖的摘要，见 source-digest.ts。
 */
export const programDigest = (source: string, { url, admin }: Pick<SiteData, "url" | "admin">): string =>
  `${source}-${hash("sha256", JSON.stringify([url, admin])).slice(0, 8)}`;

/** 正在编的。 */
const compiling = new Map<string, Promise<void>>();

/** 没有编过的，在另一个进程里编起来；编过的什么也不做。编的时候这里可以先做别的。 */
export function compileAhead(digest: string): Promise<void> {
  const started = compiling.get(digest);
  if (started) return started;
  const folder = folderOf(digest);
  const done = stat(join(folder, "facts.json")).then(
    () => utimes(folder, new Date(), new Date()),
    () => compileInChild(folder),
  );
  compiling.set(digest, done);
  // 编不出来，要程序的人自会知道；再要，再编。
  const forget = () => compiling.delete(digest);
  done.then(forget, forget);
  return done;
}

/**
 * 拿出这个摘要的程序；还没有编过，就编一份存着。
 * @param digest 见 programDigest。
 * @throws 编不出来。
 */
export async function program(digest: string): Promise<Program> {
  await compileAhead(digest);
  await prune(basename(folderOf(digest)));
  return openProgram(digest);
}
