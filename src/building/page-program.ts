import type { RouteData } from "astro";

/** 要排的一份：地址、路由，和页面从 getStaticPaths 得到的那些。 */
export interface Path {
  pathname: string;
  route: RouteData;
  params: Readonly<Record<string, string | undefined>>;
  props: object | undefined;
}

/** Astro 排一页时随身带的一套，只写出这里动的几样；见 astro 的 SSRResult。 */
interface Kit {
  params: object;
  pathname: string;
  createAstro: (props: object) => object;
  _metadata: object;
}

/** 一个页面文件编出来的模块。 */
interface PageModule {
  default?: (kit: Kit, props: object, slots: object) => unknown;
  GET?: (context: object) => Response | Promise<Response>;
}

/** Astro 编出来的程序里，排页用到的部分。 */
export interface PageApp {
  manifest: {
    site: string;
    /** 各个页面文件的模块怎样装，以文件名为键。 */
    pageMap: Map<string, () => Promise<{ page: () => Promise<PageModule> }>>;
  };
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** Astro 自己的：把一个组件排成整页。 */
export type RenderToString = (
  kit: Kit,
  component: unknown,
  props: object,
  slots: object,
  isPage: boolean,
  route: RouteData,
) => Promise<string | Response>;

/** 页面里的 Astro、数据文件收到的 context：排页只有这几样。 */
class PageContext {
  props: object;
  params: object;
  url: URL;
  site: URL;
  self: unknown = null;

  constructor(props: object, { params, url, site }: Pick<PageContext, "params" | "url" | "site">) {
    this.props = props;
    this.params = params;
    this.url = url;
    this.site = site;
  }
}
// 要了别的，当场就说，不给一个空的。
Object.setPrototypeOf(
  PageContext.prototype,
  new Proxy(
    {},
    {
      get(_, name) {
        throw new Error(`建站时没有 Astro.${String(name)}：要用，先加到 src/building/page-program.ts`);
      },
    },
  ),
);

const copyValue = (value: unknown) =>
  value instanceof Set ? new Set(value) : Array.isArray(value) ? [...value] : value;

function copyOf<T extends object>(value: T): T {
  const copy = { ...value };
  for (const name of Object.keys(copy) as (keyof T)[])
    if (typeof copy[name] === "object") copy[name] = copyValue(copy[name]) as T[typeof name];
  return copy;
}

/** 一套照抄一份：排页时添的、划掉的，都不带到下一页。 */
const copyKit = (kit: Kit): Kit => ({ ...copyOf(kit), _metadata: copyOf(kit._metadata) });

/** @throws 答的不是好的。 */
async function bytesOf(response: Response, pathname: string): Promise<Uint8Array> {
  if (response.status >= 300 && response.status !== 404)
    throw new Error(`${pathname} 排不出来：程序答的是 ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * 排页的程序。一条路由的头一页走 Astro 收发请求的全程，顺手把它备好的一套抄下来；
 * 以后各页只换地址和内容，直接排：几万页，全程走一遍的时间比排一页的小半还多。
 */
export class PageProgram {
  readonly #app: PageApp;
  readonly #renderToString: RenderToString;
  readonly #site: URL;
  readonly #modules = new Map<string, Promise<PageModule>>();
  readonly #kits = new Map<string, Kit>();

  static readonly #opened = new WeakMap<PageApp, PageProgram>();

  /** 同一个进程里再打开一次，还是原来那一个。 */
  static of(app: PageApp, renderToString: RenderToString): PageProgram {
    const opened = PageProgram.#opened.get(app) ?? new PageProgram(app, renderToString);
    PageProgram.#opened.set(app, opened);
    return opened;
  }

  private constructor(app: PageApp, renderToString: RenderToString) {
    this.#app = app;
    this.#renderToString = renderToString;
    this.#site = new URL(app.manifest.site);
    const { pageMap } = app.manifest;
    for (const [component, load] of pageMap) {
      const page = () => {
        let module = this.#modules.get(component);
        if (!module) {
          module = load()
            .then((loaded) => loaded.page())
            .then((loaded) => this.#watch(component, loaded));
          this.#modules.set(component, module);
        }
        return module;
      };
      pageMap.set(component, async () => ({ page }));
    }
  }

  /** 排头一页时，组件收到的就是 Astro 备好的那一套。 */
  #watch(component: string, module: PageModule): PageModule {
    const { default: factory } = module;
    if (!factory) return module;
    const watched = (kit: Kit, props: object, slots: object) => {
      if (!this.#kits.has(component)) this.#kits.set(component, copyKit(kit));
      return factory(kit, props, slots);
    };
    return { ...module, default: Object.assign(watched, factory) };
  }

  /**
   * @param address 完整的地址。
   * @throws 排不出来。
   */
  async render({ pathname, route, params, props = {} }: Path, address: URL): Promise<Uint8Array> {
    const module = await this.#modules.get(route.component);
    const page = { params, url: address, site: this.#site };
    if (route.type === "endpoint" && module?.GET)
      return bytesOf(await module.GET(new PageContext({ ...props }, page)), pathname);
    const known = this.#kits.get(route.component);
    if (!module || !known) return bytesOf(await this.#app.render(new Request(address), { routeData: route }), pathname);
    const kit = copyKit(known);
    kit.params = params;
    kit.pathname = pathname;
    kit.createAstro = (own) => new PageContext(own, page);
    const html = await this.#renderToString(kit, module.default, { ...props }, {}, true, route);
    if (typeof html !== "string") return bytesOf(html, pathname);
    return Buffer.from(html);
  }
}
