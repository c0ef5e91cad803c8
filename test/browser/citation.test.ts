import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { today } from "../../src/browser/today.ts";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

const record = "/speeches/2021/tangshan-huguohui/";
const permissions = { permissions: ["clipboard-read", "clipboard-write"] };

describe("引用", () => {
  test.each([
    [
      "记录",
      record,
      "GB/T 7714—2015",
      /^胡国辉\. .+\[EB\/OL\]\/\/.+\[2021-05-07\/2021-05-08\]\[\d{4}-\d\d-\d\d\]\. https:/,
    ],
    ["记录", record, "行文", /^胡国辉：《.+》，载《.+》.+访问日期\d{4}-\d\d-\d\d。$/],
    ["机制", "/mechanisms/bd-1126n/", "GB/T 7714—2015", /^.+\. .+\[EB\/OL\]\/\/.+\. \[\d{4}-\d\d-\d\d\]\. https:/],
  ])("%s：一下复制 %s 的 %s，引用日期是今天", async (_, path, name, expected) => {
    await visit({ ...desktop, ...permissions }, path, async (page) => {
      const button = page.getByRole("button", { name: `复制 ${name}` });
      await button.click();
      await expect.poll(() => button.textContent()).toBe("已复制");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(expected);
      expect(copied).toContain(today());
      expect(await page.getByRole("status").textContent()).toBe(`已复制：${name}`);
    });
  });

  test.each([
    ["BibTeX", "bib", /^@online\{tangshan-huguohui,\n[\s\S]+\n {2}urldate = \{\d{4}-\d\d-\d\d\},\n\}$/],
    ["RIS", "ris", /^TY {2}- ELEC\n[\s\S]+\nY2 {2}- \d{4}\/\d\d\/\d\d\/\nER {2}- $/],
  ])("给文献管理软件：复制 %s，或者下载", async (name, extension, expected) => {
    await visit({ ...phone, ...permissions }, record, async (page) => {
      const button = page.getByRole("button", { name: `复制 ${name}` });
      await button.click();
      await expect.poll(() => button.textContent()).toBe("已复制");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(expected);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: `下载 ${name}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`tangshan-huguohui.${extension}`);
      expect(await readFile((await download.path()) ?? "", "utf8")).toMatch(/tangshan-huguohui/);
    });
  });

  test("浏览器不让复制，就替读者选中文字", async () => {
    await visit(desktop, record, async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("denied"));
      });
      await page.getByRole("button", { name: "复制 GB/T 7714—2015" }).click();
      await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toMatch(/^胡国辉\. /);
    });
  });

  test("没有脚本，引文照样在，引用日期留着空", async () => {
    await visit({ ...desktop, javaScriptEnabled: false }, record, async (page) => {
      expect(await page.locator("[data-copy]").first().textContent()).toContain("[____-__-__]");
      expect(await page.locator("main button").count()).toBe(0);
    });
  });
});
