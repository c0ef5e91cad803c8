import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issue } from "../examples/publication.ts";
import { corrected, editorNote, speech, withdrawn } from "../examples/records.ts";
import { changed, copied, writeInto, writePublication } from "../reading/publication.ts";
import { run } from "./run.ts";

/** 一份小出版物，一生的四种状态都有，外加改了名的一条。 */
const lifecycle = {
  ...copied(speech, "speeches/2021/jia-caogao.md", { state: "draft", title: "还没有写完的发言" }),
  ...changed(withdrawn, {
    people: [{ person: "limou", as: "author", role: "撤回的职务" }],
    summary: "撤回的提要。",
    keywords: ["撤回的关键词"],
  }),
  ...changed(editorNote, { state: "withdrawn", withdrawn: { date: "2024-07-02", reason: "编者按另写。" } }),
  ...changed(issue, { contents: [...issue.data.contents, "jia-caogao"] }),
  "published.yaml": "- /cases/2021/jia-chehui/\n- /speeches/2021/old-id/\n",
};

let out: string;
/** 站点里每个文件的文字；压缩过的索引解开来看。 */
let texts: Map<string, string>;
const page = (path: string) => load(texts.get(path) ?? "");

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "yikan-life-"));
  const root = join(out, "content");
  await writeInto(root, lifecycle);
  const { code, output } = await run("scripts/build.ts", [], { YIKAN_CONTENT: root, YIKAN_OUT: join(out, "site") });
  if (code !== 0) throw new Error(output);
  const files = (await readdir(join(out, "site"), { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  texts = new Map(
    await Promise.all(
      files.map(async (file) => {
        const path = join(file.parentPath, file.name);
        const bytes = await readFile(path);
        const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
        return [path.slice(join(out, "site").length + 1).replaceAll("\\", "/"), plain.toString("utf8")] as const;
      }),
    ),
  );
});
afterAll(() => rm(out, { recursive: true, force: true }));

const holding = (words: RegExp) => [...texts].filter(([, text]) => words.test(text)).map(([file]) => file);

describe("草稿", () => {
  test("哪里也没有", () => {
    expect(holding(/还没有写完的发言|jia-caogao/)).toEqual([]);
  });
});

describe("已更正", () => {
  const path = "cases/2021/yi-gengzheng/index.html";
  const [{ date, text, reason } = { date: "", text: "", reason: "" }] = corrected.data.corrections ?? [];

  test("记录上看得见：何时、改了什么、为什么，并指到更正一览", () => {
    const $ = page(path);
    const notice = $(`#correction-${date}`);
    expect(notice.text()).toContain("2024年6月30日");
    expect(notice.text()).toContain(text);
    expect(notice.text()).toContain(reason);
    expect(notice.find("a").attr("href")).toBe("/corrections/#yi-gengzheng");
    expect(notice.nextAll(".prose").length).toBe(1);
  });

  test("更正一览和订阅源里都有，链接通到那条告示", () => {
    const $ = page("corrections/index.html");
    const entry = $("#yi-gengzheng");
    expect(entry.text()).toContain(text);
    expect(entry.text()).toContain(reason);
    expect(entry.find(`a[href="/cases/2021/yi-gengzheng/#correction-${date}"]`).length).toBe(1);
    expect($('a[href="/corrections/feed.xml"]').length).toBeGreaterThan(0);
    expect($('link[rel="alternate"][href="/corrections/feed.xml"]').length).toBe(1);
    expect(texts.get("corrections/feed.xml")).toContain(text);
    expect($('a[href="/corrections/feed.json"]').length).toBeGreaterThan(0);
    expect(texts.get("corrections/feed.json")).toContain(text);
  });

  test("引文的更新日期是更正的日期", () => {
    expect(page(path)("[data-copy]").first().text()).toContain("(2024-06-30)[____-__-__]");
  });
});

describe("已撤回", () => {
  const path = "cases/2021/jia-chehui/index.html";
  const $ = () => page(path);

  test("原地址说明撤回了、何时、为什么，不让搜索引擎收录", () => {
    expect($()("#withdrawn").text()).toContain("2024年7月1日");
    expect($()("#withdrawn").text()).toContain("原件经核对不实。");
    expect($()('meta[name="robots"]').attr("content")).toBe("noindex");
    expect($()(".prose, .aside, #cite").length).toBe(0);
  });

  test("正文、提要、署名、关键词哪里也没有：网页、搜索、订阅、数据", () => {
    expect(holding(/正文不再展示|撤回的提要|撤回的职务|撤回的关键词/)).toEqual([]);
  });

  test("只在说明页、更正一览和它的订阅源里提到，简体繁体都是", () => {
    const pages = [path, "corrections/index.html"];
    const feeds = ["corrections/feed.json", "corrections/feed.xml"];
    const mentions = [...pages, ...pages.map((page) => `hant/${page}`), ...feeds].sort();
    expect(holding(/撤回的一篇/).sort()).toEqual(mentions);
    // 服务器要知道哪个地址应答 410。
    const servers = ["_redirects", "_server/nginx-server.conf", "_server/site.caddy"];
    expect(holding(/jia-chehui/).sort()).toEqual([...mentions, ...servers].sort());
  });

  test("撤回的编者按，所在的会刊里留着说明", () => {
    const note = page("bulletins/jiayi-2021/index.html")("#jia-bianzhean");
    expect(note.text()).toContain("编者按另写。");
    expect(note.text()).not.toContain("这一期收甲市和乙县的材料");
    expect(page("corrections/index.html")('a[href="/bulletins/jiayi-2021/#jia-bianzhean"]').length).toBeGreaterThan(0);
  });
});

describe("改了名", () => {
  test("旧地址立刻转到新地址，用中文说明，不进站点地图", () => {
    const $ = page("speeches/2021/old-id/index.html");
    expect($('meta[http-equiv="refresh"]').attr("content")).toBe("0; url=/speeches/2021/jia-fayan/");
    expect($('link[rel="canonical"]').attr("href")).toBe("https://yikan.example/speeches/2021/jia-fayan/");
    expect($('main a[href="/speeches/2021/jia-fayan/"]').length).toBe(1);
    expect($("html").attr("lang")).toBe("zh-Hans");
    expect(texts.get("sitemap-0.xml")).not.toContain("old-id");
  });
});

describe("npm run addresses", () => {
  const addresses = (root: string, ...args: string[]) => run("scripts/addresses.ts", args, { YIKAN_CONTENT: root });

  test("列出没有记下的；--update 记下，只增不减；再问就都在", async () => {
    const { root } = await writePublication({ "published.yaml": "- /speeches/2021/old-id/\n" });
    const before = await addresses(root);
    expect(before.code).toBe(1);
    expect(before.output).toContain("新  /speeches/2021/jia-fayan/");
    expect((await addresses(root, "--update")).code).toBe(0);
    const written = await readFile(join(root, "published.yaml"), "utf8");
    expect(written).toContain("- /speeches/2021/old-id/\n");
    expect(written).toContain("- /cases/2021/jia-chehui/\n");
    expect(await addresses(root)).toMatchObject({ code: 0, output: expect.stringContaining("都在") });
  });

  test("少了一个，就不建站，也不许记", async () => {
    const { root } = await writePublication({ "published.yaml": "- /speeches/2021/zaojiu-meiyou/\n" });
    for (const script of ["scripts/addresses.ts", "scripts/build.ts"]) {
      const { code, output } = await run(script, [], { YIKAN_CONTENT: root, YIKAN_OUT: join(out, "none") });
      expect(code).toBe(1);
      expect(output).toContain("发布过的地址 “/speeches/2021/zaojiu-meiyou/” 没有了");
    }
  });
});
