import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readDocx } from "../../src/importing/reading/docx.ts";
import { readHtml } from "../../src/importing/reading/html.ts";
import { readMarkdown } from "../../src/importing/reading/markdown.ts";
import { readMht } from "../../src/importing/reading/mht.ts";
import { readPdf } from "../../src/importing/reading/pdf.ts";
import type { Received } from "../../src/importing/received.ts";
import { preparePicture } from "../../src/importing/writing/pictures.ts";
import { docx, drawing, mht, paragraph, pdf, pictureRelations } from "./made-files.ts";

const text = ({ lines }: Received): string[] => lines.map((line) => line.text).filter((line) => line.trim() !== "");
const bytes = (source: string): Uint8Array => Buffer.from(source);
const dot = () =>
  sharp({ create: { width: 2, height: 2, channels: 3, background: "red" } })
    .png()
    .toBuffer();

describe("Word", () => {
  test("标题留级别，段落一段一行，文件属性不带", async () => {
    const styles =
      '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="标题 1"/></w:style></w:styles>';
    const relations =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
    const received = await readDocx(
      docx(paragraph("修好一座桥", "1") + paragraph("桥修好了。"), {
        "word/styles.xml": styles,
        "word/_rels/document.xml.rels": relations,
      }),
      "a.docx",
    );
    expect(text(received)).toEqual(["修好一座桥", "桥修好了。"]);
    expect(received.lines[0]?.level).toBe(1);
    expect(JSON.stringify(received)).not.toContain("王打字员");
    expect(received.notes.join()).toContain("文件属性");
  });

  test("图片取出来，位置留着", async () => {
    const received = await readDocx(
      docx(paragraph("桥修好了。") + drawing("rId1") + paragraph("灯也亮了。"), {
        "word/_rels/document.xml.rels": pictureRelations("rId1", "media/1.png"),
        "word/media/1.png": await dot(),
      }),
      "a.docx",
    );
    expect(received.pictures).toHaveLength(1);
    const order = received.lines.filter((line) => line.text !== "" || line.picture !== undefined);
    expect(order.map((line) => line.picture ?? line.text)).toEqual(["桥修好了。", 0, "灯也亮了。"]);
  });

  test("表格照抄成 Markdown 的表", async () => {
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
    const received = await readDocx(
      docx(`<w:tbl><w:tr>${cell("村")}${cell("桥")}</w:tr><w:tr>${cell("东村")}${cell("2座")}</w:tr></w:tbl>`),
      "a.docx",
    );
    expect(text(received)).toEqual(["| 村 | 桥 |", "| --- | --- |", "| 东村 | 2座 |"]);
  });
});

describe("网页", () => {
  test("只取正文，别的列为页面零件，脚本不带", () => {
    const received = readHtml(
      bytes(`<html><head><meta property="article:published_time" content="2024-03-05T10:00:00Z"></head><body>
        <nav><a>首页</a><a>动态</a></nav>
        <article><h1>修好一座桥</h1><p>桥
        修好了。<br>灯也亮了。</p><script>alert(1)</script></article>
        <div>版权所有</div><footer>联系我们</footer></body></html>`),
      "a.html",
    );
    const kept = received.lines.filter(({ mark, text: line }) => mark !== "furniture" && line !== "");
    expect(kept.map((line) => line.text)).toEqual(["修好一座桥", "桥修好了。", "灯也亮了。"]);
    expect(received.lines.filter(({ mark }) => mark === "furniture").map((line) => line.text)).toEqual([
      "版权所有",
      "首页动态",
      "联系我们",
    ]);
    expect(JSON.stringify(received.lines)).not.toContain("alert");
    expect(received.dated).toBe("2024-03-05");
  });

  test("看不见的文字不混进正文", () => {
    const received = readHtml(bytes('<p>桥修好了。</p><p style="display:none">别处的广告</p>'), "a.html");
    expect(received.lines.find((line) => line.text.includes("广告"))?.mark).toBe("furniture");
  });

  test("取不到的图片说一声", () => {
    expect(readHtml(bytes('<p>桥</p><img src="https://a.example/1.jpg">'), "a.html").notes.join()).toContain(
      "没有取到",
    );
  });

  test("按网页自己声明的编码解", () => {
    const gbk = Buffer.concat([
      bytes('<meta charset="gb2312"><p>'),
      Buffer.from([0xc7, 0xc5, 0xd0, 0xde, 0xba, 0xc3]),
      bytes("</p>"),
    ]);
    expect(text(readHtml(gbk, "a.html"))).toEqual(["桥修好"]);
  });

  test("单文件网页连图一起取", async () => {
    const received = await readMht(
      mht('<p>桥修好了。</p><img src="https://a.example/1.png" alt="一座桥">', await dot()),
      "a.mht",
    );
    expect(text(received)).toEqual(["桥修好了。"]);
    expect(received.pictures[0]?.alt).toBe("一座桥");
    expect(received.format).toBe("mht");
  });
});

test("Markdown：行号照原件，记号去掉，表格照抄", () => {
  const received = readMarkdown(
    bytes(
      "---\ntitle: x\n---\n\n# 修好一座桥\n\n桥**修好**了，\n灯也[亮了](https://a.example)。\n\n- 甲\n- 乙\n\n| 村 | 桥 |\n| --- | --- |\n| 东 | 2 |\n",
    ),
    "a.md",
  );
  expect(received.lines[4]).toMatchObject({ text: "修好一座桥", level: 1 });
  expect(received.lines[6]?.text).toBe("桥修好了，");
  expect(received.lines[7]?.text).toBe("灯也亮了。");
  expect(received.lines.filter(({ mark }) => mark === "item").map((line) => line.text)).toEqual(["甲", "乙"]);
  expect(received.lines.filter(({ mark }) => mark === "raw")).toHaveLength(3);
  expect(text(received)).not.toContain("title: x");
});

describe("PDF", () => {
  test("取出文字层", async () => {
    const received = await readPdf(pdf({ pages: [["修好一座桥", "桥修好了。"]] }), "a.pdf");
    expect(text(received)).toEqual(["修好一座桥", "桥修好了。"]);
  });
  test("每页都印的页眉列为页面零件", async () => {
    const page = (line: string) => ["某某政协简报", `${line}桥修好了。`, `${line}灯亮了。`, `${line}路也通了。`];
    const received = await readPdf(pdf({ pages: [page("东村"), page("西村"), page("南村")] }), "a.pdf");
    expect(received.lines.filter(({ mark }) => mark === "furniture").map((line) => line.text)).toEqual(
      Array(3).fill("某某政协简报"),
    );
  });
});

describe("图片", () => {
  test("按拍摄方向摆正，缩小，拍摄信息一概不留", async () => {
    const photo = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: "green" } })
      .jpeg()
      .withExif({
        IFD0: { Orientation: "6", Make: "相机" },
        IFD3: { GPSLatitude: "39/1 0/1 0/1", GPSLatitudeRef: "N" },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const prepared = await preparePicture({ bytes: photo, alt: "" });
    if ("message" in prepared) throw new Error(prepared.message);
    expect([prepared.width, prepared.height]).toEqual([800, 1600]);
    const { exif, icc, xmp, orientation } = await sharp(prepared.bytes).metadata();
    expect({ exif, icc, xmp, orientation }).toEqual({
      exif: undefined,
      icc: undefined,
      xmp: undefined,
      orientation: undefined,
    });
  });
  test("坏图说一声，不妨碍文字", async () => {
    expect(await preparePicture({ bytes: bytes("不是图片"), alt: "" })).toMatchObject({
      message: expect.stringContaining("没有收入"),
    });
  });
});

test("Markdown 自己的前置信息：题目、日期、作者读进来，别的行号写进报告", () => {
  const read = (body: string) =>
    readMarkdown(
      new TextEncoder().encode(`---\ntitle: "修桥记"\ndate: 2022-05-01\nauthor: 王小桥\ntags: [桥]\n---\n\n${body}`),
      "a.md",
    );
  const { lines, notes } = read("村口的桥修好了。\n");
  expect(lines.filter(({ text }) => text !== "")).toEqual([
    { text: "修桥记", level: 1 },
    { text: "日期：2022-05-01" },
    { text: "作者：王小桥" },
    { text: "村口的桥修好了。" },
  ]);
  expect(notes.join("")).toContain("第 5 行没有读进来");
  expect(read("# 修桥记\n\n村口的桥修好了。\n").lines.filter(({ text }) => text === "修桥记")).toHaveLength(1);
});
