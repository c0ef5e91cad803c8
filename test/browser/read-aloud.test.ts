import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desktop, phone, siteUrl, useBrowser, visit } from "./browser.ts";

useBrowser();

const record = "/speeches/2021/tangshan-huguohui/";
/** 装好假嗓子要再开一次那一页；头一次还在取的图标会断掉。 */
const twice = /favicon/;

interface Stub {
  spoken: string[];
  finish: () => void;
  offer: (languages: string[]) => void;
}

/** 装一副假嗓子：记下念了什么，念完与否由测试说了算。 */
async function withVoices(page: Page, languages: string[]) {
  await page.addInitScript((given) => {
    let voices = given.map((lang) => ({ lang, name: lang, localService: true }));
    let current: { text: string; onend?: () => void; onerror?: () => void } | undefined;
    const stub = {
      spoken: [] as string[],
      finish: () => {
        const done = current;
        current = undefined;
        done?.onend?.();
      },
      offer: (more: string[]) => {
        voices = more.map((lang) => ({ lang, name: lang, localService: true }));
        synthesis.dispatchEvent(new Event("voiceschanged"));
      },
    };
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: (utterance: { text: string }) => {
        current = utterance;
        stub.spoken.push(utterance.text);
      },
      cancel: () => {
        const dropped = current;
        current = undefined;
        dropped?.onerror?.();
      },
    });
    Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
    Object.assign(globalThis, {
      SpeechSynthesisUtterance: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
      stub,
    });
  }, languages);
  await page.goto(siteUrl + record);
}
const spoken = (page: Page) => page.evaluate(() => (globalThis as unknown as { stub: Stub }).stub.spoken);
const finish = (page: Page) => page.evaluate(() => (globalThis as unknown as { stub: Stub }).stub.finish());
const button = (page: Page, name: string) => page.locator("#record-tools").getByRole("button", { name, exact: true });
const lit = (page: Page) =>
  page.locator(".reading").evaluateAll((nodes) => nodes.map((node) => node.id || node.tagName));

describe.each([
  ["手机", phone],
  ["桌面", desktop],
])("朗读（%s）", (_, device) => {
  test("先念题名，再一句一句念正文，念到哪一段哪一段有底色", async () => {
    await visit(
      device,
      record,
      async (page) => {
        await withVoices(page, ["en-US", "zh-CN"]);
        await button(page, "朗读").click();
        expect(await spoken(page)).toEqual([(await page.locator("h1").textContent())?.trim()]);
        expect(await lit(page)).toEqual(["H1"]);
        await finish(page);
        expect(await lit(page)).toEqual(["p1"]);
        const first = (await page.locator("#p1").textContent()) ?? "";
        const [, sentence = ""] = await spoken(page);
        expect(sentence.length).toBeGreaterThan(4);
        expect(first.startsWith(sentence)).toBe(true);
        for (let count = 0; count < 40 && (await lit(page))[0] === "p1"; count++) await finish(page);
        expect(await lit(page)).toEqual(["p2"]);
        expect((await spoken(page)).slice(1, -1).join("")).toBe(first.trim());
      },
      twice,
    );
  });

  test("暂停再继续，从停下的那一句念起；停止以后从头来", async () => {
    await visit(
      device,
      record,
      async (page) => {
        await withVoices(page, ["zh_CN"]);
        await button(page, "朗读").click();
        await finish(page);
        await button(page, "暂停").click();
        expect(await lit(page)).toEqual(["p1"]);
        await button(page, "继续").click();
        const [title, sentence, again] = await spoken(page);
        expect(again).toBe(sentence);
        await button(page, "停止").click();
        expect(await lit(page)).toEqual([]);
        expect(await button(page, "停止").isVisible()).toBe(false);
        await button(page, "朗读").click();
        expect((await spoken(page)).at(-1)).toBe(title);
      },
      twice,
    );
  });
});

describe("只用键盘", () => {
  test("空格开始，停止以后焦点回到朗读", async () => {
    await visit(
      desktop,
      record,
      async (page) => {
        await withVoices(page, ["zh-CN"]);
        await button(page, "朗读").focus();
        await page.keyboard.press("Space");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("朗读");
      },
      twice,
    );
  });
});

describe("会不会念中文", () => {
  test.each([
    ["没有中文声音", ["en-US", "ja-JP"]],
    ["只有粤语", ["zh-HK"]],
    ["一个声音也没有", []],
  ])("%s，就没有朗读", async (_, languages) => {
    await visit(
      desktop,
      record,
      async (page) => {
        await withVoices(page, languages);
        expect(await page.locator("#record-tools button").count()).toBe(0);
      },
      twice,
    );
  });

  test("声音的清单迟一步到，朗读也迟一步出来，版面不动", async () => {
    await visit(
      desktop,
      record,
      async (page) => {
        await withVoices(page, []);
        const top = () =>
          page
            .locator(".prose")
            .first()
            .evaluate((node) => node.getBoundingClientRect().top);
        const before = await top();
        await page.evaluate(() => (globalThis as unknown as { stub: Stub }).stub.offer(["zh-CN"]));
        expect(await button(page, "朗读").count()).toBe(1);
        expect(await top()).toBe(before);
      },
      twice,
    );
  });

  test("浏览器没有这个接口，就没有朗读，也不出错", async () => {
    await visit(
      desktop,
      record,
      async (page) => {
        await page.addInitScript(() => {
          // 接口在原型上，不在窗口自己身上。
          delete (Window.prototype as { speechSynthesis?: unknown }).speechSynthesis;
          delete (globalThis as { speechSynthesis?: unknown }).speechSynthesis;
        });
        await page.goto(siteUrl + record);
        expect(await page.evaluate(() => "speechSynthesis" in globalThis)).toBe(false);
        expect(await page.locator("#record-tools button").count()).toBe(0);
      },
      twice,
    );
  });
});
