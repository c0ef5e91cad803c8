import type { Browser } from "playwright-core";
import { median } from "../bench-build/statistics.ts";
import { phone, throttle } from "./throttle.ts";

/** 打开一页的一次：毫秒、字节、没有单位的布局移动。 */
export interface Load {
  bytes: number;
  requests: number;
  lcp: number;
  cls: number;
  tbt: number;
}

/** 超过这么久（毫秒）的任务，多出的算堵住。 */
const longTask = 50;
/** 这么久（毫秒）没有动静，算打开完了。 */
const quiet = 1500;

interface Seen {
  lcp: number;
  cls: number;
  tasks: number[];
}

/** 在网页里记下浏览器报的各项；在网页自己的任何一行之前跑。 */
function observe(): void {
  const seen: Seen = { lcp: 0, cls: 0, tasks: [] };
  Object.assign(globalThis, { yikanSeen: seen });
  const on = (type: string, see: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  on("largest-contentful-paint", ({ startTime }) => {
    seen.lcp = startTime;
  });
  on("layout-shift", ({ value = 0, hadRecentInput }) => {
    if (!hadRecentInput) seen.cls += value;
  });
  on("longtask", ({ duration }) => seen.tasks.push(duration));
}

/** 各任务超出长任务界限的毫秒之和。 */
export const blocking = (tasks: readonly number[]): number =>
  tasks.reduce((sum, duration) => sum + Math.max(0, duration - longTask), 0);

/** 用一个新的、什么也没有存的浏览器环境，像慢 4G 上的手机那样打开一页。 */
export async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: phone.width, height: phone.height },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    locale: "zh-CN",
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let [bytes, requests, last] = [0, 0, performance.now()];
    await throttle(session, (received) => {
      bytes += received;
      requests += 1;
      last = performance.now();
    });
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    while (performance.now() - last < quiet) await page.waitForTimeout(quiet / 5);
    const seen = await page.evaluate(() => (globalThis as unknown as { yikanSeen: Seen }).yikanSeen);
    return { bytes, requests, lcp: seen.lcp, cls: seen.cls, tbt: blocking(seen.tasks) };
  } finally {
    await context.close();
  }
}

/** 几次里每一项各取中位数。 */
export const medianLoad = (loads: readonly Load[]): Load => {
  const of = (read: (load: Load) => number) => median(loads.map(read));
  return {
    bytes: of(({ bytes }) => bytes),
    requests: of(({ requests }) => requests),
    lcp: of(({ lcp }) => lcp),
    cls: of(({ cls }) => cls),
    tbt: of(({ tbt }) => tbt),
  };
};
