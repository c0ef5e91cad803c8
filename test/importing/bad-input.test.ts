import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ImportRequest, importFiles, type Outcome } from "../../src/importing/import-files.ts";
import { receiveClipping } from "../../src/importing/reading/receive.ts";
import { toText } from "../examples/example.ts";
import { examples } from "../examples/index.ts";
import { docx, lieAboutSize, mht, ole, paragraph, pdf, wordDocument } from "./made-files.ts";

const story = "村里要修一座桥，政协委员把大家请到一张桌子旁边，一家一家地问，问完了再一起算账。";
const good = docx(paragraph(story));
const zeros = (count: number) => new Uint8Array(count);

interface BadInput {
  /** 来件的文件名；不写的自己给出 inputs。 */
  name?: string;
  bytes?: Uint8Array | string;
  /** 不写内容，只占这么大。 */
  size?: number;
  request?: Partial<ImportRequest>;
  says: string | RegExp;
}

const bomb = docx("", { "word/document.xml": zeros(30_000_000) });
const manyParts = zipSync(
  Object.fromEntries(Array.from({ length: 4100 }, (_, index) => [`word/media/${index}.png`, zeros(0)])),
);
const deep = (count: number) => `<html><body>${"<div>".repeat(count)}${story}${"</div>".repeat(count)}</body></html>`;
async function* pieces(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}
const clipping = (...chunks: (string | Uint8Array)[]) => ({
  inputs: [{ name: "标准输入", receive: () => receiveClipping(pieces(...chunks)) }],
});
const plain = (request: Partial<ImportRequest>, says: string | RegExp): BadInput => ({
  name: "a.txt",
  bytes: story,
  request,
  says,
});

const cases: Record<string, BadInput> = {
  没有这个文件: { request: { inputs: ["没有.txt"] }, says: "没有这个文件" },
  文件夹: { request: { inputs: ["夹子.txt"] }, says: "这是文件夹" },
  两点指到外面没有的文件: { request: { inputs: ["../../../没有/的.docx"] }, says: "没有这个文件" },
  文件名末尾多一条斜线: { request: { inputs: ["有.txt/"] }, says: "没有这个文件" },
  文件名里有空字符: { request: { inputs: ["a\0b.txt"] }, says: "不该有的字符" },
  没有扩展名: { name: "laijian", bytes: story, says: "不认得扩展名 “（没有）”" },
  只有扩展名: { name: ".docx", bytes: good, says: "不认得扩展名" },
  不认得的扩展名: { name: "a.xyz", bytes: story, says: "不认得扩展名 “.xyz”" },
  旧版Word: { name: "a.doc", bytes: ole(false), says: "另存为 .docx" },
  WPS文字: { name: "a.wps", bytes: ole(false), says: "另存为 .docx" },
  RTF: { name: "a.rtf", bytes: "{\\rtf1}", says: "另存为 .docx" },
  ODT: { name: "a.odt", bytes: good, says: "另存为 .docx" },
  Pages: { name: "a.pages", bytes: good, says: "导出为 .docx" },
  Excel: { name: "a.xlsx", bytes: good, says: "贴进 Word" },
  旧Excel: { name: "a.xls", bytes: ole(false), says: "贴进 Word" },
  演示文稿: { name: "a.pptx", bytes: good, says: "贴进 Word" },
  图片: { name: "a.JPG", bytes: zeros(9), says: "文字识别" },
  压缩包: { name: "a.zip", bytes: good, says: "先解压" },
  RAR: { name: "a.rar", bytes: zeros(9), says: "先解压" },

  空的txt: { name: "a.txt", bytes: "", says: "一个字节也没有" },
  只有空白: { name: "a.txt", bytes: " \n\t\n　\n", says: "没有文字" },
  只有标点: { name: "a.txt", bytes: "……\n——\n。。。", says: "没有文字" },
  五十兆文字: { name: "a.txt", size: 50 * 1024 * 1024, says: /50 MB，太大了，最多 10 MB/ },
  十一兆网页: { name: "a.html", size: 11 * 1024 * 1024, says: /太大了/ },
  七十兆Word: { name: "a.docx", size: 70 * 1024 * 1024, says: /最多 60 MB/ },
  七十兆PDF: { name: "a.pdf", size: 70 * 1024 * 1024, says: /最多 60 MB/ },
  七十兆mht: { name: "a.mht", size: 70 * 1024 * 1024, says: /最多 60 MB/ },
  一百多万字: { name: "a.txt", bytes: "桥".repeat(1_200_000), says: "120 万字，太多了" },

  坏了几处的UTF8: {
    name: "a.txt",
    bytes: Buffer.concat([Buffer.from(`${story.repeat(9)}\n`), Buffer.from([0xe6, 0xa1]), Buffer.from(story)]),
    says: /UTF-8 编码坏了 1 处，头一处在第 2 行/,
  },
  尾巴断掉的UTF8: { name: "a.txt", bytes: Buffer.from(story.repeat(9)).subarray(0, -1), says: "UTF-8 编码坏了" },
  缺一个字节的UTF16: {
    name: "a.txt",
    bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(story, "utf16le").subarray(0, -1)]),
    says: "末尾缺了字节",
  },
  UTF32: { name: "a.txt", bytes: Buffer.from([0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0]), says: "UTF-32" },
  锟斤拷: { name: "a.txt", bytes: "锟斤拷锟斤拷修桥", says: "还原不了" },
  图片改名成txt: {
    name: "a.txt",
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xd8]),
    says: "不是文字文件",
  },
  Word改名成txt: { name: "a.txt", bytes: good, says: "不是文字文件" },
  夹着空字节: { name: "a.txt", bytes: `${story}\0${story}`, says: "不是文字文件" },
  乱字节: {
    name: "a.txt",
    bytes: Uint8Array.from({ length: 600 }, (_, index) => 128 + ((index * 89) % 127)),
    says: /认不出文件的编码/,
  },

  引用套了上百层的md: { name: "a.md", bytes: `${"> ".repeat(200)}${story}`, says: "套得太深" },
  只有前置信息的md: { name: "a.md", bytes: "---\ntitle: 桥\n---\n", says: "没有文字" },
  编码坏了的md: {
    name: "a.md",
    bytes: Buffer.concat([Buffer.from(story.repeat(9)), Buffer.from([0xff, 0x20])]),
    says: "UTF-8 编码坏了",
  },

  纯文字改名成html: { name: "a.html", bytes: story, says: "这不是网页" },
  标签套了几万层: { name: "a.html", bytes: deep(20_000), says: "标签套了" },
  空网页: { name: "a.html", bytes: "<html><body></body></html>", says: "没有文字" },
  只有脚本的网页: { name: "a.htm", bytes: "<body><script>var a='修桥'</script></body>", says: "没有文字" },
  网页里是二进制: { name: "a.html", bytes: Buffer.concat([Buffer.from("<p>"), zeros(64)]), says: "不是文字文件" },
  不认得编码的网页: {
    name: "a.html",
    bytes: Buffer.concat([Buffer.from("<p>"), Buffer.from([0xff, 0x80, 0xff, 0x20, 0xff])]),
    says: /编码/,
  },

  没有网页的mht: { name: "a.mht", bytes: "Subject: x\r\nContent-Type: text/plain\r\n\r\nhello", says: "没有网页" },
  空壳mht: { name: "a.mhtml", bytes: "MIME-Version: 1.0\r\n\r\n", says: "没有网页" },
  网页是空的mht: { name: "a.mht", bytes: mht("<html><body> </body></html>"), says: "没有文字" },
  标签套得太深的mht: { name: "a.mht", bytes: mht(deep(2000)), says: "标签套了" },

  不是Word: { name: "a.docx", bytes: story, says: "这不是 Word 文件" },
  图片改名成docx: { name: "a.docx", bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]), says: "这不是 Word 文件" },
  旧版改名成docx: { name: "a.docx", bytes: ole(false), says: "旧版 Word" },
  加了密码的docx: { name: "a.docx", bytes: ole(true), says: "加了密码" },
  空的docx: { name: "a.docx", bytes: "", says: "一个字节也没有" },
  没有正文部件: {
    name: "a.docx",
    bytes: docx("", { "word/document.xml": null }),
    says: "缺了正文（word/document.xml）",
  },
  别的压缩包: { name: "a.docx", bytes: zipSync({ "readme.txt": strToU8("x") }), says: "不是 Word 文件" },
  断掉的压缩包: { name: "a.docx", bytes: good.subarray(0, good.length - 40), says: "压缩包不完整" },
  只有开头两个字母: { name: "a.docx", bytes: "PK", says: "压缩包不完整" },
  压缩炸弹: { name: "a.docx", bytes: bomb, says: "压缩炸弹" },
  目录说谎的炸弹: { name: "a.docx", bytes: lieAboutSize(bomb, 4000), says: /坏了|不完整|空的/ },
  部件太多: { name: "a.docx", bytes: manyParts, says: "部件超过 4000 个" },
  部件指到外面去: {
    name: "a.docx",
    bytes: docx(paragraph(story), { "../../evil.txt": "x" }),
    says: "指到外面去的路径",
  },
  部件用绝对路径: { name: "a.docx", bytes: docx(paragraph(story), { "/etc/evil": "x" }), says: "指到外面去的路径" },
  自定实体: {
    name: "a.docx",
    bytes: docx("", { "word/document.xml": `<!DOCTYPE a [<!ENTITY b "c">]>${wordDocument(paragraph("&b;"))}` }),
    says: "XML 实体",
  },
  正文是空的docx: { name: "a.docx", bytes: docx(""), says: "是空的" },
  只有空段的docx: { name: "a.docx", bytes: docx(paragraph(" ").repeat(3)), says: /是空的|没有文字/ },
  正文部件零字节: { name: "a.docx", bytes: docx("", { "word/document.xml": zeros(0) }), says: "坏了" },
  正文不成XML: { name: "a.docx", bytes: docx("", { "word/document.xml": "<w:document><w:p>桥" }), says: /坏了|是空的/ },

  不是PDF: { name: "a.pdf", bytes: story, says: "这不是 PDF" },
  空的PDF: { name: "a.pdf", bytes: "", says: "一个字节也没有" },
  只有开头的PDF: { name: "a.pdf", bytes: "%PDF-1.4\n", says: "坏了或者不完整" },
  断掉的PDF: { name: "a.pdf", bytes: pdf({ pages: [[story]] }).subarray(0, 400), says: /坏了|不完整/ },
  加了密码的PDF: { name: "a.pdf", bytes: pdf({ pages: [[story]], encrypted: true }), says: "加了密码" },
  扫描的PDF: { name: "a.pdf", bytes: pdf({ pages: [[], []] }), says: "没有文字层" },

  空的标准输入: { request: clipping(), says: "标准输入是空的" },
  标准输入只有空行: { request: clipping("\n\n"), says: "没有文字" },
  标准输入太大: { request: clipping(zeros(6_000_000), zeros(6_000_000)), says: "太大了" },
  标准输入是二进制: { request: clipping(good), says: "不是文字文件" },
  标准输入是标签太深的网页: { request: clipping(deep(3000)), says: "标签套了" },

  不认得的种类: plain({ kind: "报导" }, "不认得种类 “报导”"),
  看不懂的年份: plain({ year: "二〇二四" }, "请写四位数字"),
  没有的年份: plain({ year: "3024" }, "请写四位数字"),
  没有的城市: plain({ city: "bingshi" }, "没有编号为 “bingshi” 的城市"),
  城市写成路径: plain({ city: "../jia" }, "没有编号为 “../jia” 的城市"),
  没有的会刊: plain({ bulletin: "jiayi-2020" }, "您是不是要写 “jiayi-2021”"),
  没有的来源: plain({ source: "huibia" }, "您是不是要写 “huibian”"),
  已经登记过的来件: { name: "huibian.txt", bytes: story, says: "已经登记为来源" },
};

let root: string;
/** 各种来件放在一起，出版物一份，谁也不该动它。 */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "yikan-bad-"));
  for (const example of examples) {
    const path = join(root, "content", example.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, toText(example).replace("file: huibian.pdf", "file: huibian.txt"));
  }
  await mkdir(join(root, "in", "夹子.txt"), { recursive: true });
  await writeFile(join(root, "in", "有.txt"), story);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** 出版物（连同图片）和留底两处的全部文件和内容。 */
async function snapshot(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const folder of ["content", "originals"])
    for (const item of await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []))
      if (item.isFile())
        found[join(item.parentPath, item.name)] = await readFile(join(item.parentPath, item.name), "base64");
  return found;
}

async function attempt({ name, bytes = "", size, request = {} }: BadInput, index: number): Promise<Outcome[]> {
  const folder = join(root, "in", String(index));
  await mkdir(folder, { recursive: true });
  const inputs = (request.inputs ?? (name === undefined ? [] : [name])).map((input) =>
    typeof input === "string" ? `${name === undefined ? join(root, "in") : folder}/${input}` : input,
  );
  if (name !== undefined) {
    const file = await open(join(folder, name), "w");
    if (size === undefined) await file.writeFile(bytes);
    else await file.truncate(size);
    await file.close();
  }
  return importFiles({
    content: join(root, "content"),
    originals: join(root, "originals"),
    thisYear: 2024,
    ...request,
    inputs,
  });
}

describe("坏的来件：一句话说明，什么也不写", () => {
  test("这张表够长", () => {
    expect(Object.keys(cases).length).toBeGreaterThanOrEqual(60);
  });

  test.each(Object.entries(cases))("%s", async (label, bad) => {
    const before = await snapshot();
    const outcomes = await attempt(bad, Object.keys(cases).indexOf(label));
    expect(outcomes).toHaveLength(1);
    const message = outcomes.map((outcome) => ("message" in outcome ? outcome.message : "导入成了"))[0] ?? "";
    expect(message).toMatch(bad.says);
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(message).not.toMatch(/\n|[A-Za-z]{3,} [A-Za-z]+ [A-Za-z]{3,}|Error|undefined|\[object|NaN/);
    expect(await snapshot()).toEqual(before);
  });
});

describe("不好认、但认得的编码", () => {
  const encodings: Record<string, Buffer> = {
    "GBK（GB 18030）": iconv.encode(story, "gbk"),
    "UTF-16LE": Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(story, "utf-16le")]),
    "UTF-16BE": Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(story, "utf-16be")]),
    Big5: iconv.encode(
      "村裡要修一座橋，政協委員把大家請到一張桌子旁邊，問完了再一起算賬。".replace("裡", "裏"),
      "big5",
    ),
    "UTF-8": Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(story)]),
  };
  test.each(Object.entries(encodings))("%s", async (name, bytes) => {
    const { received } = await receiveClipping(pieces(bytes));
    expect(received.encoding).toBe(name);
    expect(received.lines[0]?.text).toMatch(/要修一座[桥橋]/);
    expect(received.notes.length).toBeGreaterThan(0);
  });
  test("UTF-8 被当成 GBK 存过一遍，还得回去的各行还原，还不了的说明白", async () => {
    const lines = ["政协请你来协商，修桥铺路", "桥修好了，灯也亮了，路也通了", "政协委员在村里修桥。"];
    const { received } = await receiveClipping(
      pieces(lines.map((line) => iconv.decode(Buffer.from(line), "gbk")).join("\n")),
    );
    expect(received.lines.slice(0, 2).map(({ text }) => text)).toEqual(lines.slice(0, 2));
    expect(received.notes.join()).toContain("第 3 行缺了字节");
  });
});
