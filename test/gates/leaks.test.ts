import { gzipSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { clean, type Format, withChunk, withPosition, withSegment, withXmp } from "./made-pictures.ts";
import { gated, pageWith, type SiteFiles } from "./made-site.ts";

/** 种下的一处，和该报的关。 */
type Planted = [what: string, gate: string, files: SiteFiles];

const idCard = "110101199003077758";
const mobile = "13800138000";

const written: Planted[] = [
  ["网页正文里的身份证号码", "leak/id-card", { "index.html": pageWith(`<p>张某，${idCard}</p>`) }],
  ["被标签隔开的身份证号码", "leak/id-card", { "index.html": pageWith(`<p>110101<b>1990</b>0307<i>7758</i></p>`) }],
  ["写成实体的手机号码", "leak/phone", { "index.html": pageWith("<p>&#49;&#51;800138000</p>") }],
  ["属性里的手机号码", "leak/phone", { "index.html": pageWith(`<a href="tel:${mobile}">电话</a>`) }],
  ["注释里的手机号码", "leak/phone", { "index.html": pageWith(`<!-- ${mobile} -->`) }],
  ["全角的手机号码", "leak/phone", { "index.html": pageWith("<p>１３８００１３８０００</p>") }],
  ["数据里转义了的手机号码", "leak/phone", { "data/a.json": '{"a":"\\u0031\\u0033800138000"}' }],
  ["表格里的银行卡号", "leak/bank-card", { "data/a.csv": "姓名,卡号\r\n张某,6222021234567890128\r\n" }],
  ["订阅源里的银行卡号", "leak/bank-card", { "feed.xml": "<feed><title>6222 0212 3456 7890 128</title></feed>" }],
  ["脚本里的令牌", "leak/secret", { "a.js": `const key = "ghp_${"aB3".repeat(12)}";` }],
  ["文字里的私钥", "leak/secret", { "a.txt": "-----BEGIN RSA PRIVATE KEY-----\nMIIE" }],
  ["没有写进设置的邮箱", "leak/email", { "index.html": pageWith("<p>lisi@163.com</p>") }],
  ["UTF-16 的表格里的邮箱", "leak/email", { "a.csv": Buffer.from("\ufeff张三,lisi@163.com", "utf16le") }],
  ["建站机器上的路径", "leak/machine-path", { "a.js": `throw new Error("${process.cwd()}/src/a.ts")` }],
  ["别人家里的路径", "leak/machine-path", { "a.json": '{"file":"/home/lisi/yikan/a.md"}' }],
  ["Windows 的路径", "leak/machine-path", { "a.txt": "C:\\Users\\lisi\\Desktop" }],
  ["图片里的路径", "leak/machine-path", { "a.bin": Buffer.from("\0\x01/Users/lisi/logo.ai\0") }],
  ["本机的地址", "leak/local-address", { "index.html": pageWith('<a href="http://localhost:4321/">预览</a>') }],
  ["内网的地址", "leak/local-address", { "a.json": '{"url":"http://192.168.1.20/a"}' }],
  ["硬盘上的地址", "leak/local-address", { "index.html": pageWith('<img src="file:///D:/a.png" alt="图">') }],
  ["源码映射", "leak/source-map", { "a.js.map": "{}" }],
  ["指向源码映射的脚本", "leak/source-map", { "a.js": "let a=1\n//# sourceMappingURL=a.js.map" }],
  ["指向源码映射的样式", "leak/source-map", { "a.css": "a{}/*# sourceMappingURL=a.css.map */" }],
  ["打不开的电子书", "leak/unreadable", { "a.epub": "PK" }],
  ["打不开的 PDF", "leak/unreadable", { "a.pdf": "%PDF-1.7" }],
  ["错放的系统文件", "leak/file-kind", { ".DS_Store": "Bud1" }],
  ["错放的备份", "leak/file-kind", { "index.html.bak": "x" }],
  ["错放的环境变量", "leak/file-kind", { ".env": "A=1" }],
];

const zipped = (name: string, members: Record<string, string | Uint8Array>): SiteFiles => ({
  [name]: zipSync(
    Object.fromEntries(
      Object.entries(members).map(([path, content]) => [
        path,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  ),
});

async function pdf(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([300, 200]).drawText(text, { x: 20, y: 100, size: 12 });
  return document.save();
}

const packed: [what: string, gate: string, make: () => SiteFiles | Promise<SiteFiles>][] = [
  ["电子书里的手机号码", "leak/phone", () => zipped("a.epub", { "EPUB/a.xhtml": pageWith(mobile) })],
  [
    "Word 文件里拆成几截的身份证号码",
    "leak/id-card",
    () =>
      zipped("a.docx", {
        "word/document.xml": "<w:p><w:r><w:t>110101</w:t></w:r><w:r><w:t>199003077758</w:t></w:r></w:p>",
      }),
  ],
  [
    "压缩包里的压缩包里的邮箱",
    "leak/email",
    () => zipped("a.zip", { "b.zip": zipped("b", { "c.txt": "lisi@163.com" }).b ?? "" }),
  ],
  ["PDF 里的手机号码", "leak/phone", async () => ({ "a.pdf": await pdf(`Tel ${mobile}`) })],
  [
    "电子书里带经纬度的照片",
    "leak/picture",
    async () => zipped("a.epub", { "EPUB/a.jpg": await withPosition("jpeg") }),
  ],
  [
    "样式里直接写着的带拍摄信息的照片",
    "leak/picture",
    async () => ({
      "a.css": `a{background:url(data:image/jpeg;base64,${(await withPosition("jpeg")).toString("base64")})}`,
    }),
  ],
];

const formats: Format[] = ["jpeg", "png", "webp", "avif"];
const endings: Record<Format, string> = { jpeg: "jpg", png: "png", webp: "webp", avif: "avif" };
const thumbnail = Buffer.concat([Buffer.from("JFXX\0\x10"), Buffer.alloc(40)]);

const pictures: [what: string, file: string, carried: string, make: () => Promise<Uint8Array | string>][] = [
  ...formats.flatMap((format): typeof pictures => [
    [`${format} 里的经纬度`, `public.${endings[format]}`, "拍摄地点的经纬度", () => withPosition(format)],
    [`${format} 里的拍摄信息`, `a.${endings[format]}`, "拍摄信息（EXIF）", () => withPosition(format)],
    [`${format} 里的编辑记录`, `a.${endings[format]}`, "编辑记录（XMP）", () => withXmp(format)],
  ]),
  ["改了扩展名的照片里的经纬度", "a.png", "拍摄地点的经纬度", () => withPosition("jpeg")],
  ["当字体放着的照片", "a.bin", "拍摄信息（EXIF）", () => withPosition("jpeg")],
  ["JPEG 的缩略图", "a.jpg", "缩略图", async () => withSegment(await clean("jpeg"), 0xe0, thumbnail)],
  [
    "JPEG 的图片说明",
    "a.jpg",
    "图片说明（IPTC）",
    async () => withSegment(await clean("jpeg"), 0xed, "Photoshop 3.0\0"),
  ],
  ["JPEG 的注释", "a.jpg", "注释", async () => withSegment(await clean("jpeg"), 0xfe, "张三摄")],
  ["JPEG 里的另一张图", "a.jpg", "另一张图", async () => withSegment(await clean("jpeg"), 0xe2, "MPF\0")],
  [
    "JPEG 后面多出的字节",
    "a.jpg",
    "图像之后多出的字节",
    async () => Buffer.concat([await clean("jpeg"), Buffer.from("PK")]),
  ],
  ["PNG 的文字说明", "a.png", "文字说明", async () => withChunk(await clean("png"), "tEXt", "Author\0张三")],
  ["PNG 的修改时刻", "a.png", "修改时刻", async () => withChunk(await clean("png"), "tIME", Buffer.alloc(7))],
  [
    "PNG 后面多出的字节",
    "a.png",
    "图像之后多出的字节",
    async () => Buffer.concat([await clean("png"), Buffer.from("x")]),
  ],
  ["SVG 的元数据", "a.svg", "编辑记录（XMP）", async () => "<svg xmlns='http://www.w3.org/2000/svg'><metadata/></svg>"],
  [
    "SVG 里画图软件的记录",
    "a.svg",
    "画图软件的记录",
    async () => "<svg xmlns='http://www.w3.org/2000/svg' inkscape:export-filename='a.png'/>",
  ],
  ["GIF 的注释", "a.gif", "注释", async () => Buffer.from("GIF89a\x01\0\x01\0\0\0\0\x21\xfe\x02hi\0\x3b", "latin1")],
];

const gatesOf = async (files: SiteFiles) => (await gated(files)).problems.map(({ gate }) => gate);

describe("泄露", () => {
  test.each(written)("%s：%s", async (_, gate, files) => {
    expect(await gatesOf(files)).toContain(gate);
  });

  test.each(packed)("%s：%s", async (_, gate, make) => {
    expect(await gatesOf(await make())).toContain(gate);
  });

  test.each(pictures)("%s", async (_, file, carried, make) => {
    const { problems } = await gated({ [file]: await make() });
    expect(problems.filter(({ gate }) => gate === "leak/picture").map(({ message }) => message)).toContain(
      `图片里带着${carried}`,
    );
  });

  test("报告不再把号码说一遍", async () => {
    const { problems } = await gated({ "a.txt": `张某，${idCard}，电话 ${mobile}，卡号 6222021234567890128` });
    expect(problems.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(problems)).not.toMatch(new RegExp(`${idCard}|${mobile}|6222021234567890128`));
  });

  test("干净的图片、写进设置的邮箱、公开的电话和网址都放行", async () => {
    const pictures = Object.fromEntries(
      await Promise.all(formats.map(async (format) => [`a.${endings[format]}`, await clean(format)] as const)),
    );
    const text =
      "电话 0315-2801234，热线 12345，金额 13800138000元，http://www.example.gov.cn/home/li/，版本 1.127.0.0";
    const { problems } = await gated({ ...pictures, "a.txt": text, "b.gz": gzipSync("b") });
    expect(problems.filter(({ gate }) => gate.startsWith("leak/"))).toEqual([]);
  });
});
