import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/markdown/render.ts";
import { sanitiseHtml } from "../../src/markdown/sanitise.ts";
import { metaPolicy } from "../../src/security/policy.ts";
import { run } from "../scripts/run.ts";
import { type Hostile, unreached, writeHostile } from "../security/hostile.ts";
import { placements } from "../security/placements.ts";
import { attackVectors } from "../security/vectors.ts";
import { cells } from "../text/csv-cells.ts";
import { serveFolder } from "./serve-folder.ts";
import { launchWatched, nothing, type Outside, visitAll, Watch } from "./watch.ts";

let outside: Outside;
let root: string;
let site: string;
let origin: string;
let files: string[];
let hostile: Hostile;
const closing: (() => unknown)[] = [];

/** 一份处处是攻击写法的出版物，建一次，下面都问它。 */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "yikan-hostile-"));
  closing.push(() => rm(root, { recursive: true, force: true }));
  const content = join(root, "content");
  await mkdir(join(content, "images"), { recursive: true });
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "#b3372b" } });
  await writeFile(join(content, "images/a.png"), await picture.png().toBuffer());
  hostile = await writeHostile(content);
  site = join(root, "site");
  const { code, output } = await run("test/security/build-hostile.ts", [], {
    YIKAN_CONTENT: content,
    YIKAN_OUT: site,
    YIKAN_BROWSER: "none",
  });
  expect(code, output).toBe(0);
  files = (await readdir(site, { recursive: true })).map((file) => file.replaceAll("\\", "/")).sort();
  outside = await launchWatched();
  const served = await serveFolder([site]);
  origin = served.url;
  closing.push(served.close, () => outside.close());
}, 400_000);
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

const read = (file: string) => readFile(join(site, file), "utf8");
const texts = attackVectors.map(({ text }) => text);
/** 一次放一批，免得一条一条地开。 */
const batches = Array.from({ length: Math.ceil(texts.length / 24) }, (_, index) =>
  texts.slice(index * 24, index * 24 + 24).join(" "),
);

const page = (body: string, head = "") =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">${head}<title>甲</title></head><body>${body}</body></html>`;
const inGroups = (items: readonly string[], size: number): string[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, index * size + size).join("\n"),
  );

/** 现做的网页，端出来走一遍。 */
async function visitMade(bodies: readonly string[], head = "") {
  const made = new Map(bodies.map((body, index) => [`/${index}.html`, page(body, head)]));
  const served = await serveFolder([], () => [], made);
  try {
    return await visitAll(outside, served.url, [...made.keys()]);
  } finally {
    served.close();
  }
}

describe("数一数真会起作用的：不然下面数出来的零不算数", () => {
  test("一道墙也没有，多数写法会跑，或者去取外站的东西", async () => {
    const { ran, left, unwanted } = await visitMade(inGroups(texts, 3));
    expect(ran.length).toBeGreaterThan(60);
    expect(left.length).toBeGreaterThan(10);
    expect(unwanted.length).toBeGreaterThan(100);
  });

  test("只有内容安全策略这一道墙，一条也跑不成，拦下的都数得到", async () => {
    const policy = metaPolicy("page", { searchEngine: "static" });
    const redirects = /http-equiv=refresh/;
    const { ran, left, stopped } = await visitMade(
      inGroups(
        texts.filter((text) => !redirects.test(text)),
        3,
      ),
      `<meta http-equiv="content-security-policy" content="${policy}">`,
    );
    expect(ran).toEqual([]);
    expect(left).toEqual([]);
    expect(stopped.length).toBeGreaterThan(60);
  });
});

describe("只有渲染和净化这一道墙：没有校验，没有内容安全策略", () => {
  test("每种写法，正文的每种位置", async () => {
    const rendered = Object.values(placements).flatMap((place) =>
      inGroups(
        texts.map((text) => renderMarkdown(place(text)).html),
        150,
      ),
    );
    expect(await visitMade(rendered)).toEqual(nothing);
  });

  test("没有渲染，只净化；浏览器读过、写出来再读一遍也一样", async () => {
    const cleaned = inGroups(
      texts.map((text) => sanitiseHtml(`<p>甲${text}乙</p>${text}`)),
      150,
    );
    expect(await visitMade(cleaned)).toEqual(nothing);
    const again = `<div id="again">${cleaned.join("\n").replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</div>`;
    const made = new Map([["/", page(again)]]);
    const served = await serveFolder([], () => [], made);
    const watch = await Watch.open(outside, served.url);
    await watch.visit("/");
    for (let turn = 0; turn < 2; turn += 1) {
      await watch.page.evaluate((first) => {
        const node = document.querySelector("#again");
        if (node) node.innerHTML = (first ? node.textContent : node.innerHTML) ?? "";
      }, turn === 0);
      await watch.look();
    }
    expect(await watch.page.locator("#again p").count()).toBeGreaterThan(100);
    await watch.close();
    served.close();
    expect(watch.seen).toEqual(nothing);
  });
});

describe("写进内容、校验放行的", () => {
  test("每个字段都放了，校验和字段的规定拦下的也数了", () => {
    expect(unreached()).toEqual([]);
    expect(hostile.planted).toBeGreaterThan(20_000);
    expect(hostile.refusedBySchema).toBeGreaterThan(10_000);
    expect([...hostile.refusedByCheck.keys()]).toEqual(
      expect.arrayContaining(["body/html", "body/link", "body/mdx", "picture/foreign", "text/invisible"]),
    );
  });

  test("建成的每一页：跑的、离开的、拦下的都是零", async () => {
    const pages = files.filter((file) => file.endsWith(".html") && !file.startsWith("admin/"));
    expect(pages.length).toBeGreaterThan(300);
    const addresses = pages.map((file) => encodeURI(`/${file.replace(/(^|\/)index\.html$/, "$1")}`));
    expect(await visitAll(outside, origin, addresses)).toEqual(nothing);
  }, 300_000);

  test("订阅源、站点地图和图标是合格的 XML，里面没有标记；JSON 读得成", async () => {
    const watch = await Watch.open(outside, origin);
    for (const file of files.filter((name) => /\.(?:xml|svg)$/.test(name))) {
      const faults = await watch.page.evaluate(
        (text) => {
          const document = new DOMParser().parseFromString(text, "application/xml");
          return [
            ...document.querySelectorAll(
              "parsererror, script, foreignObject, image, use, a, style, [onload], [href^='javascript' i]",
            ),
          ].map((node) => node.outerHTML.slice(0, 200));
        },
        await read(file),
      );
      expect(faults, file).toEqual([]);
    }
    await watch.close();
    for (const file of files.filter((name) => name.endsWith(".json"))) JSON.parse(await read(file));
  });

  test("表格软件打开 CSV，没有一格会当成公式", async () => {
    const tables = files.filter((file) => /\.csv$/.test(file));
    expect(tables.length).toBeGreaterThan(5);
    for (const file of tables) {
      const formulas = cells(await read(file))
        .flat()
        .filter((cell) => /^[\t\r\n=+\-@＝＋－＠]/u.test(cell) && !/^-?[\d.]+$/.test(cell));
      expect(formulas, file).toEqual([]);
    }
  });

  test("电子书各章是合格的 XHTML，里面没有程序，不取外站的东西", async () => {
    const books = files.filter((file) => file.endsWith(".epub"));
    expect(books.length).toBeGreaterThan(5);
    const watch = await Watch.open(outside, origin);
    for (const book of books)
      for (const [name, bytes] of Object.entries(unzipSync(await readFile(join(site, book))))) {
        if (!/\.(?:xhtml|opf|ncx|xml)$/.test(name)) continue;
        const faults = await watch.page.evaluate((text) => {
          const document = new DOMParser().parseFromString(text, "application/xml");
          const risky = "parsererror, script, iframe, object, embed, form, svg, math, style, base, meta[http-equiv]";
          return [
            ...[...document.querySelectorAll(risky)].map((node) => node.outerHTML),
            ...[...document.querySelectorAll("*")].flatMap((node) =>
              [...node.attributes]
                .filter(
                  ({ name, value }) =>
                    /^on|^(?:style|srcdoc|srcset)$/.test(name) ||
                    (name === "src" && /^\w+:|^\/\//.test(value)) ||
                    (name === "href" && /^\s*(?!https?:|mailto:)\w+:/i.test(value)),
                )
                .map(({ name, value }) => `${name}=${value}`),
            ),
          ].map((what) => what.slice(0, 200));
        }, strFromU8(bytes));
        expect(faults, `${book} ${name}`).toEqual([]);
      }
    await watch.close();
  });

  test("分享图画成了，是图片", async () => {
    const pictures = files.filter((file) => /^pictures\/.+\.png$/.test(file));
    expect(pictures.length).toBeGreaterThan(20);
    for (const file of pictures) expect((await sharp(join(site, file)).metadata()).format, file).toBe("png");
  });
});

describe("写进地址的", () => {
  const query = (names: readonly string[], text: string) =>
    new URLSearchParams(names.map((name) => [name, text])).toString();
  const asked: [path: string, names: readonly string[]][] = [
    ["/search/", ["q", "type", "city", "year", "person", "topic", "sort"]],
    ["/hant/search/", ["q", "province", "category"]],
    ["/compare/", ["cities"]],
    ["/figures/", ["q", "city", "kind", "year", "sort", "page"]],
    ["/figures/compare/", ["q"]],
    ["/speeches/2021/jia-fayan-1/", ["q"]],
  ];
  test("参数和井号后面：跑的、离开的、拦下的都是零", async () => {
    const addresses = asked.flatMap(([path, names]) =>
      batches.flatMap((text) => [
        `${path}?${query(names.slice(0, 1), text)}#${encodeURIComponent(text)}`,
        ...(names.length > 1 ? [`${path}?${query(names.slice(1), text)}`] : []),
      ]),
    );
    expect(await visitAll(outside, origin, addresses)).toEqual(nothing);
  }, 200_000);

  test("井号后面原样的、不编码的，和选择器、程序的写法", async () => {
    const watch = await Watch.open(outside, origin);
    for (const [path] of asked) {
      await watch.visit(path);
      await watch.page.evaluate((all) => {
        for (const text of all) location.hash = text;
      }, texts);
      await watch.look();
    }
    await watch.close();
    expect(watch.seen).toEqual(nothing);
  });

  test("搜索框里一条一条地搜", async () => {
    const watch = await Watch.open(outside, origin);
    await watch.visit("/search/");
    const results = watch.page.locator("#search-results[aria-busy=false]");
    for (const text of texts) {
      await watch.page.evaluate((value) => {
        history.replaceState(null, "", `?${new URLSearchParams({ q: value })}`);
        dispatchEvent(new PopStateEvent("popstate"));
      }, text);
      await results.waitFor({ state: "attached" });
    }
    await watch.look();
    await watch.close();
    expect(watch.seen).toEqual(nothing);
  }, 200_000);
});
