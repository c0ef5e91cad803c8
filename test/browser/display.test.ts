import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

const record = "/speeches/2021/tangshan-huguohui/";
const size = (page: Page) =>
  page
    .locator(".prose p")
    .first()
    .evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** 相对亮度之比，WCAG 2.2 的算法；颜色是 rgb() 写法。 */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = (colour.match(/\d+(?:\.\d+)?/g) ?? []).map((text) => {
      const part = Number(text) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ["手机", phone],
  ["桌面", desktop],
])("大字和高对比（%s）", (_, device) => {
  test("按一下变大，换一页还记得，再按换回", async () => {
    await visit(device, record, async (page) => {
      const before = await size(page);
      const button = page.getByRole("button", { name: "大字" });
      expect(await button.getAttribute("aria-pressed")).toBe("false");
      await button.click();
      expect(await button.getAttribute("aria-pressed")).toBe("true");
      expect(await size(page)).toBeGreaterThanOrEqual(24);
      await page.goto(new URL("/mechanisms/bd-1126n/", page.url()).href);
      expect(await size(page)).toBeGreaterThanOrEqual(24);
      expect(await page.getByRole("button", { name: "大字" }).getAttribute("aria-pressed")).toBe("true");
      await page.getByRole("button", { name: "大字" }).click();
      expect(await size(page)).toBe(before);
      await page.reload();
      expect(await size(page)).toBe(before);
    });
  });

  test("记得的，在画第一笔之前就用上：版面不再移动", async () => {
    await visit(device, "/", async (page) => {
      await page.getByRole("button", { name: "大字" }).click();
      await page.getByRole("button", { name: "高对比" }).click();
      for (const path of ["/", record, "/cities/tangshan/"]) {
        await page.goto(new URL(path, page.url()).href);
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
              }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(sum), 300);
            }),
        );
        expect(shift, path).toBe(0);
      }
    });
  });

  test("大字也没有横向滚动，320 像素宽也没有", async () => {
    await visit(device, "/", async (page) => {
      await page.getByRole("button", { name: "大字" }).click();
      for (const path of [
        "/",
        record,
        "/cities/tangshan/",
        "/mechanisms/bd-1126n/",
        "/figures/",
        "/search/",
        "/data/",
        "/features/2018/yubei-shengjiban/",
        "/cities/yubei/",
        "/mechanisms/",
        "/same-names/",
        "/compare/",
        "/timeline/",
        "/networks/",
        "/handbook/",
        "/hant/cities/yubei/",
      ]) {
        await page.setViewportSize(device.viewport ?? { width: 390, height: 844 });
        await page.goto(new URL(path, page.url()).href);
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(await overflow(), path).toBe(0);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await overflow(), `${path} 320px`).toBe(0);
      }
    });
  });
});

test("浏览器里把文字放到两倍，手机上也没有横向滚动", async () => {
  await visit(phone, "/", async (page) => {
    for (const path of [
      "/",
      record,
      "/features/2018/yubei-shengjiban/",
      "/cities/yubei/",
      "/mechanisms/",
      "/same-names/",
    ]) {
      await page.goto(new URL(path, page.url()).href);
      const overflow = await page.evaluate(() => {
        const root = document.documentElement;
        root.style.fontSize = `${2 * Number.parseFloat(getComputedStyle(root).fontSize)}px`;
        return root.scrollWidth - root.clientWidth;
      });
      expect(overflow, path).toBe(0);
    }
  });
});

test.each([320, 390])("%i 像素宽的手机上，主导航一行五个", async (width) => {
  await visit({ viewport: { width, height: 844 } }, "/", async (page) => {
    const tops = await page
      .locator(".site-nav li")
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().top));
    expect(tops.filter((top) => top === tops[0])).toHaveLength(5);
  });
});

describe.each(["light", "dark"] as const)("高对比（%s）", (colorScheme) => {
  test("文字和底色之比不小于 7", async () => {
    await visit({ ...desktop, colorScheme }, record, async (page) => {
      const button = page.getByRole("button", { name: "高对比" });
      await button.focus();
      await page.keyboard.press("Space");
      expect(await button.getAttribute("aria-pressed")).toBe("true");
      const ground = await paper(page);
      for (const selector of [
        ".prose p",
        ".kicker",
        ".meta",
        ".aside small",
        ".site-footer",
        ".citation p",
        ".crumbs",
      ]) {
        const colour = await page
          .locator(selector)
          .first()
          .evaluate((node) => getComputedStyle(node).color);
        expect(contrast(colour, ground), selector).toBeGreaterThanOrEqual(7);
      }
    });
  });

  test("打印不受影响", async () => {
    await visit({ ...desktop, colorScheme }, record, async (page) => {
      const printed = async () => {
        await page.emulateMedia({ media: "print" });
        const style = await page.evaluate(() => [
          getComputedStyle(document.documentElement).fontSize,
          getComputedStyle(document.documentElement).getPropertyValue("--ink-soft"),
          getComputedStyle(document.documentElement).getPropertyValue("--accent"),
        ]);
        await page.emulateMedia({ media: "screen" });
        return style;
      };
      const before = await printed();
      await page.getByRole("button", { name: "大字" }).click();
      await page.getByRole("button", { name: "高对比" }).click();
      expect(await printed()).toEqual(before);
    });
  });
});

test("浏览器不许存，也换得上，不出错", async () => {
  await visit(desktop, record, async (page) => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("denied");
      };
    });
    await page.getByRole("button", { name: "大字" }).click();
    expect(await size(page)).toBeGreaterThanOrEqual(24);
  });
});

test("没有脚本，没有用不上的按钮", async () => {
  await visit({ ...desktop, javaScriptEnabled: false }, "/", async (page) => {
    expect(await page.locator(".display-tools button:visible").count()).toBe(0);
  });
});
