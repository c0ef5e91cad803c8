import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { toText } from "../examples/example.ts";
import { examples } from "../examples/index.ts";
import { check } from "../reading/publication.ts";
import { desktop, phone, useBrowser, visit } from "./browser.ts";

useBrowser();

/** 窗口开得很高：表单里看不见的字段到滚动时才画出来。 */
const editor = { ...desktop, viewport: { width: 1280, height: 5000 }, locale: "zh-CN" };
/** 编辑器自己会提醒没有登录办法：没有写代码库的出版物只用本机的文件夹。 */
const expected = /OAuth application ID/;

/** 把范例出版物放进浏览器自己的文件夹，当作编辑选中的那一个。 */
async function chooseFolder(page: Page) {
  await page.evaluate(
    async (files) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("repo", { create: true });
      for (const [path, text] of Object.entries(files)) {
        const parts = path.split("/");
        let folder = root;
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
        const writable = await (await folder.getFileHandle(parts.at(-1) ?? "", { create: true })).createWritable();
        await writable.write(text);
        await writable.close();
      }
    },
    {
      ".git/HEAD": "ref: refs/heads/main\n",
      ...Object.fromEntries(examples.map((example) => [`content/${example.path}`, toText(example)])),
    } as Record<string, string>,
  );
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle("repo"),
    });
  });
}

/** 文件夹里的一份文件；还没有的为空。 */
const readBack = (page: Page, path: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    try {
      let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("repo");
      const parts = wanted.split("/");
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
      return await (await (await folder.getFileHandle(parts.at(-1) ?? "")).getFile()).text();
    } catch {
      return "";
    }
  }, path);

/** 表单里的一个字段；名称两边是看不见的方向记号。 */
const field = (page: Page, label: string) => page.getByRole("group", { name: new RegExp(`「.?${label}.?」字段`) });

describe("网页编辑器", () => {
  test("打开本机的文件夹，写一篇发言，存盘，那份文件过得了检查", async () => {
    await visit(
      editor,
      "/about/",
      async (page) => {
        await chooseFolder(page);
        await page.goto(`${inject("siteUrl")}/admin/`);
        await page.getByRole("button", { name: "使用本地仓库" }).click();
        await page.getByRole("radio", { name: "内容" }).waitFor();
        await page.goto(`${inject("siteUrl")}/admin/#/collections/speeches/new`);
        await field(page, "标题").first().getByRole("textbox").fill("表单里写的发言");
        await field(page, "标题的依据").getByRole("radio", { name: "来源印明" }).click();
        await field(page, "体裁").getByRole("textbox").fill("发言摘登");
        await field(page, "城市").first().getByRole("checkbox", { name: "甲市", exact: true }).click();
        await field(page, "单位").getByRole("textbox").fill("甲市政协");
        await field(page, "日期").nth(1).getByRole("textbox").fill("2021-05");
        await field(page, "精度").getByRole("combobox").click();
        await page.getByRole("option", { name: "到月" }).click();
        await field(page, "依据").last().getByRole("radio", { name: "来源印明" }).click();
        await page
          .getByRole("button", { name: /^添加 .?人物/ })
          .first()
          .click();
        await field(page, "人物").getByRole("radio", { name: "张某" }).click();
        await field(page, "身份").getByRole("combobox").click();
        await page.getByRole("option", { name: "发言", exact: true }).click();
        await field(page, "当时的职务").getByRole("textbox").fill("主席");
        await field(page, "会刊").getByRole("radio", { name: "甲乙政协工作汇编" }).click();
        await page.getByRole("button", { name: /^添加 .?出处/ }).click();
        await field(page, "来源").getByRole("radio", { name: "甲乙政协工作汇编" }).click();
        await page.getByRole("button", { name: /^添加 .?行号/ }).click();
        for (const [index, line] of ["7", "25"].entries()) {
          await page.getByRole("button", { name: /^添加 .?起止行/ }).click();
          await page.getByRole("spinbutton").nth(index).fill(line);
        }
        await field(page, "专题").getByRole("checkbox", { name: "区域协同" }).click();
        await field(page, "提要").getByRole("textbox").fill("张某谈协商。");
        await field(page, "正文").getByRole("textbox").click();
        await page.keyboard.type("协商要说得清、听得懂。");
        await page.getByRole("group", { name: "Slug" }).getByRole("textbox").fill("jia-biaodan");
        const path = "content/speeches/2021/jia-biaodan.md";
        const save = page.getByRole("button", { name: "保存" });
        // 表单报了哪一项没有选，就照编辑会做的那样再选一次；文件写好为止。
        const missed = page.locator('[role="radiogroup"][aria-invalid="true"] [role="radio"][aria-checked="true"]');
        const saved = async () => {
          for (const radio of await missed.all()) await radio.click();
          if ((await save.isVisible()) && (await save.isEnabled())) await save.click();
          return readBack(page, path);
        };
        await expect.poll(saved, { timeout: 90_000, interval: 3000 }).toContain("title: 表单里写的发言");
        const text = await readBack(page, path);
        expect(text).toContain("state: draft");
        const { problems } = await check({ "speeches/2021/jia-biaodan.md": text });
        expect(problems, text).toEqual([]);
      },
      expected,
    );
  }, 150_000);

  test("没有脚本也说得清", async () => {
    await visit({ ...phone, javaScriptEnabled: false }, "/admin/", async (page) => {
      expect(await page.locator("noscript p").isVisible()).toBe(true);
    });
  });
});
