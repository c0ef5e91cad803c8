import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from "playwright-core";
import { findBrowser } from "../../src/printing/find-browser.ts";

/** 一页打开以后数的三样，和页面里不该有的。 */
export interface Seen {
  /** 攻击写法里的 __ran() 跑了几次，在哪一页。 */
  ran: string[];
  /** 去别的主机取了什么；浏览器拦下、没有去成的不算在这里。 */
  left: string[];
  /** 内容安全策略拦下了什么。 */
  stopped: string[];
  /** 页面里不该有的元素、属性和地址。 */
  unwanted: string[];
}

export const nothing: Seen = { ran: [], left: [], stopped: [], unwanted: [] };

/** 开着的浏览器，和外面：evil.example 通到一个给程序的服务器，别的主机名查不到。 */
export interface Outside {
  browser: Browser;
  close(): Promise<void>;
}

/** 开一个浏览器；攻击写法真去外站取程序，取得到，跑得成，也就数得到。 */
export async function launchWatched(): Promise<Outside> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/javascript");
    response.setHeader("access-control-allow-origin", "*");
    response.end("__ran('outside')");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { executablePath, args } = await findBrowser();
  const rules = `MAP evil.example 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`;
  const browser = await chromium.launch({ executablePath, args: [...args, `--host-resolver-rules=${rules}`] });
  return {
    browser,
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** 页面里不该有的：带程序的属性、行内的脚本和样式、通到别处的协议、读不成的 JSON-LD。 */
function inspect(): string[] {
  const found: string[] = [];
  for (const node of document.querySelectorAll("*")) {
    for (const { name } of node.attributes)
      if (/^on|^(?:style|srcdoc|formaction|background|ping)$/.test(name)) found.push(`<${node.localName} ${name}>`);
    if (/^(?:iframe|object|embed|base|style)$/.test(node.localName)) found.push(`<${node.localName}>`);
    const action = node instanceof HTMLFormElement && node.getAttribute("action");
    if (action && new URL(action, location.href).origin !== location.origin) found.push(`<form ${action}>`);
    if (node instanceof HTMLScriptElement && !node.src) {
      if (node.type !== "application/ld+json") found.push("<script>");
      else
        try {
          JSON.parse(node.text);
        } catch {
          found.push("JSON-LD");
        }
    }
    if (node instanceof HTMLAnchorElement && node.href && !/^(?:https?|mailto):$/.test(node.protocol))
      found.push(node.href);
    if (node instanceof SVGAElement && !/^[/#]/.test(node.href.baseVal)) found.push(node.href.baseVal);
  }
  return found;
}

/** 开一页，盯着它，一处一处地去，记下看见的。 */
export class Watch {
  readonly seen: Seen = { ran: [], left: [], stopped: [], unwanted: [] };
  readonly page: Page;
  private readonly origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  static async open({ browser }: Outside, origin: string, options: BrowserContextOptions = {}): Promise<Watch> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const watch = new Watch(page, origin);
    await context.exposeBinding("__ran", ({ frame }) => watch.seen.ran.push(frame.url()));
    await context.exposeBinding("__stopped", ({ frame }, what: string) =>
      watch.seen.stopped.push(`${what} ${frame.url()}`),
    );
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
        (window as unknown as { __stopped(what: string): void }).__stopped(
          `${effectiveDirective} ${blockedURI} ${sample}`,
        ),
      );
    });
    const leave = (request: Request) => {
      const foreign = !request.url().startsWith(`${origin}/`) && !/^(?:blob|data|about):/.test(request.url());
      // 浏览器自己拦下、没有去成的，错误是 csp、origin 一类；去了而不成的，以 net:: 开头。
      const error = request.failure()?.errorText ?? "net::";
      if (foreign && error.startsWith("net::")) watch.seen.left.push(`${request.url()} ${page.url()}`);
    };
    page.on("requestfinished", leave);
    page.on("requestfailed", leave);
    page.on("dialog", (dialog) => {
      watch.seen.ran.push(`${dialog.type()} ${page.url()}`);
      void dialog.dismiss();
    });
    return watch;
  }

  async visit(path: string): Promise<void> {
    const { href } = new URL(path, this.origin);
    await this.page.goto(href, { waitUntil: "load" });
    // 改了址的页自己转走：转到了再看，不然它会打断下一次前往。
    const moving = await this.page
      .evaluate(() => document.querySelector("meta[http-equiv='refresh']") !== null)
      .catch(() => true);
    if (moving) await this.page.waitForURL((url) => url.href !== href);
    await this.look();
  }

  /** 看看眼前这一页里有没有不该有的。 */
  async look(): Promise<void> {
    // 改了址的页自己转走：转到了再看。
    const found = await this.page.evaluate(inspect).catch(async () => {
      await this.page.waitForLoadState("load");
      return this.page.evaluate(inspect);
    });
    for (const what of found) this.seen.unwanted.push(`${what} ${this.page.url()}`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** 几页一起，把全部地址走一遍。 */
export async function visitAll(outside: Outside, origin: string, paths: readonly string[], tabs = 3): Promise<Seen> {
  const left = [...paths];
  const watches = await Promise.all(Array.from({ length: tabs }, () => Watch.open(outside, origin)));
  await Promise.all(
    watches.map(async (watch) => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) await watch.visit(path);
      await watch.close();
    }),
  );
  return {
    ran: watches.flatMap(({ seen }) => seen.ran),
    left: watches.flatMap(({ seen }) => seen.left),
    stopped: watches.flatMap(({ seen }) => seen.stopped),
    unwanted: watches.flatMap(({ seen }) => seen.unwanted),
  };
}
