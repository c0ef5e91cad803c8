import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import sharp from "sharp";
import { describe, expect, onTestFinished, test } from "vitest";
import { issue } from "../examples/publication.ts";
import { speech } from "../examples/records.ts";
import { changed, copied, writePublication } from "../reading/publication.ts";
import { run } from "./run.ts";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yikan-out-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** 不用浏览器：排 PDF 由真实站点的测试去问。 */
const build = (content: string, out: string) =>
  run("scripts/build.ts", [], { YIKAN_CONTENT: content, YIKAN_OUT: out, YIKAN_BROWSER: "none" });

async function pagesOf(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".html"));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.replaceAll("\\", "/"), await readFile(join(folder, file), "utf8")] as const),
    ),
  );
}

/** 出版物自己写的名称，不该出现在另一份出版物里。 */
const ownNames = /唐山|海淀|渝北|历城|议刊编辑部/;

describe("建站", () => {
  test("另一个委员会清空内容、写自己的，就是另一份出版物；草稿不出现", async () => {
    const { root } = await writePublication({
      ...copied(speech, "speeches/2021/jia-caogao.md", { state: "draft", title: "还没有写完的发言" }),
      ...changed(issue, { contents: [...issue.data.contents, "jia-caogao"] }),
    });
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#b3372b" } })
      .webp()
      .toBuffer();
    await mkdir(join(root, "images/jia"), { recursive: true });
    await writeFile(join(root, "images/jia/1.webp"), picture);
    const out = join(await temporaryFolder(), "site");
    const { code, output } = await build(root, out);
    expect(code, output).toBe(0);
    expect((await readFile(join(out, "images/jia/1.webp"))).equals(picture), "图片原样端出去").toBe(true);
    const pages = await pagesOf(out);
    expect([...pages].filter(([, html]) => ownNames.test(html)).map(([file]) => file)).toEqual([]);
    expect([...pages].filter(([, html]) => html.includes("还没有写完的发言")).map(([file]) => file)).toEqual([]);
    expect(pages.has("speeches/2021/jia-fayan/index.html")).toBe(true);
    expect(pages.has("bulletins/jiayi-2021/print/index.html")).toBe(true);
    const home = load(pages.get("index.html") ?? "");
    expect(home("h1").text()).toBe("范例议刊");
  });

  test("没有浏览器也建得成：说明没有排 PDF，页面上不留打不开的链接，电子书照样有", async () => {
    const { root } = await writePublication();
    const out = join(await temporaryFolder(), "site");
    const { code, output } = await build(root, out);
    expect(code, output).toBe(0);
    expect(output).toContain("1册没有排，页面上也没有它们的链接。");
    expect((await readdir(join(out, "bulletins"))).filter((file) => /\.(pdf|epub)$/.test(file))).toEqual([
      "jiayi-2021.epub",
    ]);
    const page = (await pagesOf(out)).get("bulletins/jiayi-2021/index.html") ?? "";
    expect(page).toContain('href="/bulletins/jiayi-2021.epub"');
    expect(page).not.toMatch(/\.pdf|<!--/);
  });

  test("内容有错就不建，逐条说明，上一次的站点一个字节也不动", async () => {
    const { root } = await writePublication();
    const out = join(await temporaryFolder(), "site");
    expect((await build(root, out)).code).toBe(0);
    const before = await pagesOf(out);
    const broken = await writePublication({ "cities/jia.md": "---\nnam: 甲市\n---\n" });
    const { code, output } = await build(broken.root, out);
    expect(code).toBe(1);
    expect(output).toMatch(/cities\/jia\.md:2:1 nam — 没有 “nam” 这个字段；您是不是要写 “name”？/);
    expect(output).toContain("上一次的站点保持原样");
    expect(output).not.toMatch(/\n\s+at /);
    expect(await pagesOf(out)).toEqual(before);
  });

  test("一份内容也没有，也建得成，并说明怎样开始", async () => {
    const empty = await temporaryFolder();
    for (const file of ["site.yaml", "vocabulary"])
      await cp(join("content", file), join(empty, file), { recursive: true });
    const site = await readFile(join(empty, "site.yaml"), "utf8");
    await writeFile(join(empty, "site.yaml"), `${site.replace(/^featured:\n {2}mechanism: .*\n/m, "")}admin: false\n`);
    const out = join(await temporaryFolder(), "site");
    const { code, output } = await build(empty, out);
    expect(code, output).toBe(0);
    const pages = await pagesOf(out);
    expect(pages.get("index.html")).toContain("从这里开始");
    // 不要网页编辑器的，一样也不建。
    expect((await readdir(out, { recursive: true })).filter((file) => /^admin|sveltia|heic/.test(file))).toEqual([]);
    expect(
      [...pages].filter(([, html]) => /undefined|NaN/.test(load(html)("body").text())).map(([file]) => file),
    ).toEqual([]);
  });
});
