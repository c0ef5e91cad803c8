import { expect, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { addIssuePdfs } from "../../src/printing/issue-pdfs.ts";
import type { IssuePrinter } from "../../src/printing/issue-printer.ts";
import { pdfSlot } from "../../src/printing/pdf-link.ts";
import { rebuilding } from "../building/rebuilding.ts";

const bulletin = (words: string) => `<ul><li>${words}</li>${pdfSlot}<li>电子书</li></ul>`;
const print = (id: string, words: string) =>
  `<link rel="canonical" href="https://yikan.example/bulletins/${id}/print/"><link rel="stylesheet" href="/print.css">` +
  `<header>页头</header><div class="issue">${words}<img src="/images/a.webp"></div>`;

const sources = (...more: [string, string][]) =>
  new Map([
    ["print.css", "p{}"],
    ["images/a.webp", "图"],
    ["bulletins/yi/index.html", bulletin("一")],
    ["bulletins/yi/print/index.html", print("yi", "一")],
    ["bulletins/er/index.html", bulletin("二")],
    ["bulletins/er/print/index.html", print("er", "二")],
    ...more,
  ]);

const publication = (newest?: number) =>
  ({ site: { pdfs: { newest } }, bulletins: [{ id: "er" }, { id: "yi" }] }) as unknown as Archive;

/** 不用浏览器的：排成什么样只看摘要。 */
const printer = (broken = false): IssuePrinter & { printed: string[] } => {
  const printed: string[] = [];
  return {
    printed,
    provide: async (id, key) => {
      if (broken) return { reason: "没有浏览器" };
      printed.push(id);
      return { pdf: { bytes: Buffer.from(`${id} ${key}`), pages: key.charCodeAt(0) }, made: true };
    },
    close: async () => {},
  };
};

async function site() {
  const { build } = await rebuilding();
  return async (state = sources(), newest?: number, broken = false, afresh = false) => {
    const used = printer(broken);
    const built = await build(
      state,
      (output, memory) => addIssuePdfs(output, memory, publication(newest), used),
      afresh,
    );
    return { ...built, printed: used.printed };
  };
}

test("没有变的，一册也不重排，一页也不重写", async () => {
  const build = await site();
  const first = await build();
  expect(first.printed).toEqual(["er", "yi"]);
  expect(first.files.get("bulletins/er/index.html")).toContain('href="/bulletins/er.pdf"');
  const second = await build();
  expect([second.printed, second.changed]).toEqual([[], []]);
  expect(second.files).toEqual(first.files);
});

test("正文、样式、图片变了才重排；页头变了不重排", async () => {
  const build = await site();
  await build();
  const page = "bulletins/er/print/index.html";
  const header = sources([page, print("er", "二").replace("页头", "新的页头")]);
  expect((await build(header)).printed).toEqual([]);
  expect((await build(sources([page, print("er", "二改")]))).printed).toEqual(["er"]);
  expect((await build(sources(["print.css", "p{margin:0}"]))).printed).toEqual(["er", "yi"]);
  expect((await build(sources(["images/a.webp", "换了一张"]))).printed).toEqual(["er", "yi"]);
});

test("只排最新的几期；0 是不排；不排的没有链接，旧的 PDF 也不留", async () => {
  const build = await site();
  await build();
  const one = await build(sources(), 1);
  expect([...one.files.keys()].filter((path) => path.endsWith(".pdf"))).toEqual(["bulletins/er.pdf"]);
  expect(one.files.get("bulletins/yi/index.html")).toBe(
    Buffer.from(bulletin("一").replace(pdfSlot, "")).toString("latin1"),
  );
  expect([...(await build(sources(), 0)).files.keys()].filter((path) => path.endsWith(".pdf"))).toEqual([]);
});

test("没有浏览器：排过的还在，没有排过的没有链接；有了浏览器再补上", async () => {
  const build = await site();
  await build(sources(), 1);
  const without = await build(sources(), 2, true);
  expect([...without.files.keys()].filter((path) => path.endsWith(".pdf"))).toEqual(["bulletins/er.pdf"]);
  expect(without.files.get("bulletins/yi/index.html")).not.toContain(".pdf");
  const after = await build(sources(), 2);
  expect(after.printed).toEqual(["yi"]);
  expect(after.files.get("bulletins/yi/index.html")).toContain("/bulletins/yi.pdf");
});

test("页面里没有留地方就是错", async () => {
  const build = await site();
  await expect(build(sources(["bulletins/er/index.html", "<ul></ul>"]))).rejects.toThrow("没有留给 PDF 链接的地方");
});

test("随便怎样改，接着上次建的与从头建的一字不差", async () => {
  const random = new Random(9);
  const build = await site();
  let state = sources();
  for (let step = 0; step < 80; step += 1) {
    state = new Map(state);
    if (random.chance(0.3)) state.set("print.css", `p{margin:${random.between(0, 2)}}`);
    for (const id of ["yi", "er"]) {
      if (random.chance(0.3)) state.set(`bulletins/${id}/index.html`, bulletin(random.pick(["长一些的目次", "短"])));
      if (random.chance(0.3)) state.set(`bulletins/${id}/print/index.html`, print(id, random.pick(["甲", "乙"])));
    }
    if (random.chance(0.2)) for (const path of ["", "print/"]) state.delete(`bulletins/yi/${path}index.html`);
    else if (!state.has("bulletins/yi/index.html")) state = sources();
    if (!state.has("bulletins/yi/print/index.html")) state.delete("bulletins/yi/index.html");
    const limit = random.pick([9, 0, 1, 2]);
    const { files } = await build(state, limit, false, random.chance(0.3));
    const cold = await site();
    expect(files, `第${step}步`).toEqual((await cold(state, limit)).files);
  }
});
