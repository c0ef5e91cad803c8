import { PDFDocument } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { makeConverter } from "../../src/traditional/converter.ts";
import { speech } from "../examples/records.ts";
import { changed, copied } from "../reading/publication.ts";
import { contentWith, gated, pageWith, type SiteFiles } from "./made-site.ts";

const secret = "尚未定稿的意见认为河道两岸应当先行腾退再谈绿化 Quarterly embankment figures";
const draft = "speeches/2021/jia-caogao.md";
const withdrawn = "speeches/2021/jia-chehui.md";
const reason = "来源单位来函说明数据统计口径有误";

const withDraft = () =>
  contentWith({
    ...copied({ ...speech, body: `${speech.body}\n\n${secret}。` }, draft, {
      state: "draft",
      title: "河道腾退的初步设想（未定稿）",
    }),
  });
const withWithdrawn = () =>
  contentWith(
    copied({ ...speech, body: `${speech.body}\n\n${secret}。` }, withdrawn, {
      title: "关于河道两岸腾退次序的发言",
      state: "withdrawn",
      withdrawn: { date: "2024-06-30", reason },
    }),
  );

const traditional = makeConverter([])(secret);
const pdf = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.addPage([400, 200]).drawText("Quarterly embankment figures", { x: 20, y: 100, size: 12 });
  return document.save();
};

const places: [what: string, make: () => SiteFiles | Promise<SiteFiles>][] = [
  ["网页", () => ({ "a/index.html": pageWith(`<p>${secret}</p>`) })],
  [
    "网页，被标签和换行隔开",
    () => ({ "a/index.html": pageWith(`<p>尚未定稿的<b>意见</b>\n认为河道<a href="/">两岸</a>应当</p>`) }),
  ],
  ["网页的说明", () => ({ "a/index.html": pageWith("", `<meta name="description" content="${secret}">`) })],
  ["网页的注释", () => ({ "a/index.html": pageWith(`<!-- ${secret} -->`) })],
  ["繁体的网页", () => ({ "hant/a/index.html": pageWith(`<p>${traditional}</p>`) })],
  [
    "搜索的文字",
    () => ({ "search/texts/1a.json": JSON.stringify({ paragraphs: [{ anchor: "p1", text: secret }], names: [] }) }),
  ],
  ["搜索没有收走的半成品", () => ({ "search/prepared.json": JSON.stringify({ documents: [{ title: secret }] }) })],
  [
    "订阅源",
    () => ({ "feed.xml": `<feed><entry><content type="html">&lt;p&gt;${secret}&lt;/p&gt;</content></entry></feed>` }),
  ],
  ["公开数据", () => ({ "data/records.csv": `id,text\r\na,"${secret}"\r\n` })],
  ["引文", () => ({ "cite/records.bib": `@online{a, title = {${secret}}}` })],
  ["电子书", () => ({ "bulletins/a.epub": zipSync({ "EPUB/a.xhtml": strToU8(pageWith(`<p>${secret}</p>`)) }) })],
  ["PDF", async () => ({ "bulletins/a.pdf": await pdf() })],
];

describe.each([
  ["草稿", draft, withDraft],
  ["已撤回的", withdrawn, withWithdrawn],
] as const)("%s内容", (_, source, make) => {
  test.each(places)("露在%s里，报出来，并说出自哪一份", async (_, files) => {
    const { problems } = await gated(await files(), { content: await make() });
    const leaked = problems.filter(({ gate }) => gate === "leak/withheld");
    expect(leaked.map(({ message }) => message)).toEqual([`有 ${source} 里的字，而它是草稿或者已经撤回`]);
  });

  test("别处公开说过的同样的话不算", async () => {
    const { problems } = await gated({ "a/index.html": pageWith(`<p>${speech.body}</p>`) }, { content: await make() });
    expect(problems.filter(({ gate }) => gate === "leak/withheld")).toEqual([]);
  });
});

test("草稿的题名也不许出现；撤回的题名和原因可以", async () => {
  const found = async (content: Awaited<ReturnType<typeof contentWith>>, text: string) =>
    (await gated({ "a.txt": text }, { content })).problems.map(({ gate }) => gate);
  expect(await found(await withDraft(), "河道腾退的初步设想（未定稿）")).toContain("leak/withheld");
  expect(await found(await withWithdrawn(), `关于河道两岸腾退次序的发言：${reason}`)).not.toContain("leak/withheld");
});

test("草稿发布以后，同样的话就放行", async () => {
  const published = await contentWith(changed(speech, {}, `${speech.body}\n\n${secret}。`));
  const { problems } = await gated({ "a.txt": secret }, { content: published });
  expect(problems.filter(({ gate }) => gate === "leak/withheld")).toEqual([]);
});

describe("公开的文字恰好凑成草稿里的十几个字，不算", () => {
  const leaked = async (body: string, files: SiteFiles, data: Record<string, unknown> = {}) => {
    const content = await contentWith(copied({ ...speech, body }, draft, { state: "draft", title: "未定稿", ...data }));
    const { problems } = await gated(files, { content });
    return problems.filter(({ gate }) => gate === "leak/withheld").map(({ file }) => file);
  };

  test("两句话连着的地方", async () => {
    const body = "群众反映集中的一个问题。发言质量还要再提高。";
    expect(await leaked(body, { "a/index.html": pageWith("<p>群众反映集中的一个问题 发言质量</p>") })).toEqual([]);
    expect(await leaked(body, { "a/index.html": pageWith("<p>群众反映集中的一个问题发言质量</p>") })).toEqual([]);
  });

  test("两格、两个值、两段各是一回事", async () => {
    const body = "全年31条装备制造提出意见建议由此而来。";
    const made: SiteFiles[] = [
      { "a/index.html": pageWith("<table><tr><td>31条</td><td>装备制造提出意见建议</td></tr></table>") },
      { "a/index.html": pageWith("<ul><li>31条</li><li>装备制造提出意见建议</li></ul>") },
      { "data/a.json": JSON.stringify([{ text: "31条", metric: "装备制造提出意见建议" }]) },
      { "data/a.csv": "text,metric\r\n31条,装备制造提出意见建议\r\n" },
    ];
    for (const files of made) expect(await leaked(body, files)).toEqual([]);
  });

  test("分句的另一边只带着两三个字", async () => {
    const body = "全年报送信息31条，装备制造提出意见建议66条。";
    const row = "<p><a href='/a/'>31条</a>装备制造提出意见建议<small>某市政协</small></p>";
    expect(await leaked(body, { "a/index.html": pageWith(row) })).toEqual([]);
    expect(await leaked(body, { "a.txt": "报送信息31条装备制造提出意见" })).toEqual(["a.txt"]);
  });

  test("站内地址和编号：一条的开头是另一条的全部，链接后面接着别的字", async () => {
    const body = "此前的做法见[同一件事](/speeches/2021/a-speech-815/)接着写道。";
    const list = `<a href="/speeches/2021/a-speech-8151/">甲</a><a href="/speeches/2021/a-speech-8152/">乙</a>`;
    const files = {
      "a/index.html": pageWith(list),
      "sitemap-0.xml": "<urlset><url><loc>https://a.example/speeches/2021/a-speech-8151/</loc></url></urlset>",
    };
    expect(await leaked(body, files)).toEqual([]);
    expect(await leaked("还没有写。", files, { keywords: ["a-speech-815"] })).toEqual([]);
  });

  test("可是整句照抄的，分了行、断在标签中间、换了全角半角，照样报", async () => {
    const body = "尚未定稿的意见认为２０２１年河道两岸应当先行腾退，见[同一件事](/speeches/2021/a/)。";
    expect(
      await leaked(body, {
        "a/index.html": pageWith("<p>尚未定稿的<b>意见</b>认为<br>2021年\n河道、两岸应当</p>"),
        "b.json": JSON.stringify({ text: "见解：意见认为2021年河道两岸" }),
      }),
    ).toEqual(["a/index.html", "b.json"]);
  });
});
