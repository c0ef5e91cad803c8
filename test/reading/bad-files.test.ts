import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/checking/rules/index.ts";
import { checkContent } from "../../src/reading/check-content.ts";
import { formatProblem } from "../../src/reading/problem.ts";
import { writePublication } from "./publication.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const concat = (a: Uint8Array, b: Uint8Array) => Buffer.concat([a, b]);
const city = "---\nname: 丙区\nshort: 丙\nlevel: county\n---\n";
const withYaml = (yaml: string) => `---\nname: 丙区\nshort: 丙\nlevel: county\n${yaml}\n---\n`;
const withBody = (body: string) => `${city}\n${body}\n`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const laughs = Array.from({ length: 12 }, (_, i) =>
  i === 0
    ? "a0: &a0 [哈]"
    : `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(", ")}]`,
).join("\n");

type Setup = (root: string) => Promise<unknown>;

/** 名称；坏文件的路径；内容，或者怎样放进去；哪一条规则；话里要有的。 */
type Case = [name: string, path: string, content: string | Uint8Array | Setup, rule: string, says: string | RegExp];

const file = "cities/bing.md";
const cases: Case[] = [
  // 编码
  ["GBK", file, iconv.encode(city, "gbk"), "file/encoding", "GBK"],
  ["GB18030 四字节的字", file, iconv.encode(withBody("㐂区"), "gb18030"), "file/encoding", "GBK"],
  ["UTF-16 小端", file, concat(bytes(0xff, 0xfe), iconv.encode(city, "utf-16le")), "file/encoding", "UTF-16"],
  ["UTF-16 大端", file, concat(bytes(0xfe, 0xff), iconv.encode(city, "utf-16be")), "file/encoding", "UTF-16"],
  ["UTF-16 没有标记", file, iconv.encode("---\nname: abc\n---\n", "utf-16le"), "file/encoding", "UTF-16"],
  ["UTF-8 带 BOM", file, `\uFEFF${city}`, "file/bom", "不带 BOM"],
  ["中间有坏字节", file, concat(utf8(city), bytes(0xff, 0x0a)), "file/encoding", "第 6 行"],
  ["末尾的字少了一半", file, utf8(withBody("丁")).subarray(0, -2), "file/encoding", "第 7 行"],
  ["超长编码", file, concat(utf8(city), bytes(0xc0, 0xaf)), "file/encoding", "坏字节"],
  ["孤立的后续字节", file, concat(utf8(city), bytes(0x80)), "file/encoding", "坏字节"],
  ["代理对存成 UTF-8", file, concat(utf8(city), bytes(0xed, 0xa0, 0x80)), "file/encoding", "坏字节"],
  ["西欧编码", file, bytes(0x2d, 0x2d, 0x2d, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x0a), "file/encoding", "UTF-8"],
  [
    "图片改名成 .md",
    file,
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xd),
    "file/encoding",
    "UTF-8",
  ],
  ["Word 改名成 .md", file, bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0), "file/encoding", "UTF-8"],
  ["全是零", file, new Uint8Array(64), "file/encoding", "UTF-8"],

  // 大小
  ["五十兆", file, "政协".repeat(8_400_000), "file/too-large", /50\.4 MB，太大了/],
  ["八兆多", file, withBody("协商。".repeat(900_000)), "file/too-large", /8\.1 MB，太大了.*最多 8 MB/],
  ["空文件", file, "", "file/empty", "空的"],
  ["只有空白", file, " \n\t\n\u3000\n", "file/empty", "空的"],
  ["只有换行的 YAML", "people/wangmou.yaml", "\n\n", "file/empty", "空的"],
  ["只有注释的 YAML", "people/wangmou.yaml", "# 还没有写\n", "file/empty", "没有内容"],
  ["空的词表", "vocabulary/topics.yaml", "", "file/empty", "空的"],
  ["空的站点设置", "site.yaml", "", "file/empty", "空的"],

  // 前置信息的围栏
  ["没有开头的围栏", file, "name: 丙区\n---\n", "file/front-matter", "应以一行 --- 开头"],
  ["没有结束的围栏", file, "---\nname: 丙区\n\n正文\n", "file/front-matter", "少了第二行 ---"],
  ["围栏前有空行", file, `\n${city}`, "file/front-matter", "应以一行 --- 开头"],
  ["围栏前有空格", file, ` ${city}`, "file/front-matter", "应以一行 --- 开头"],
  ["四个短横", file, city.replaceAll("---", "----"), "file/front-matter", "应以一行 --- 开头"],
  ["全角的短横", file, city.replaceAll("---", "———"), "file/front-matter", "应以一行 --- 开头"],
  ["TOML 的围栏", file, '+++\nname = "丙区"\n+++\n', "file/front-matter", "应以一行 --- 开头"],
  ["JSON", file, '{"name": "丙区"}\n', "file/front-matter", "应以一行 --- 开头"],
  ["只有一行围栏", file, "---\n", "file/front-matter", "少了第二行 ---"],

  // YAML
  ["制表符缩进", file, withYaml("committee:\n\tname: 丙区政协"), "yaml/indent", "空格"],
  ["缩进没有对齐", file, withYaml("committee:\n    name: 丙区政协\n  aliases: []"), "yaml/indent", "对齐"],
  ["同名的字段", file, withYaml("name: 丁区"), "yaml/duplicate-key", "同名"],
  ["双引号没有成对", file, withYaml('parent: "jia'), "yaml/syntax", "成对"],
  ["单引号没有成对", file, withYaml("parent: 'jia"), "yaml/syntax", "成对"],
  ["方括号没有成对", file, withYaml("aliases: [甲, 乙"), "yaml/indent", "成对"],
  ["花括号没有成对", file, withYaml("committee: {name: 丙区政协"), "yaml/indent", "成对"],
  ["一行两个冒号", file, withYaml("parent: a: b"), "yaml/syntax", "两个冒号"],
  ["冒号后面没有空格", file, "---\nname:丙区\nshort: 丙\n---\n", "yaml/syntax", "冒号"],
  ["以 @ 开头", file, withYaml("parent: @jia"), "yaml/syntax", "不能以这个符号开头"],
  ["以反引号开头", file, withYaml("parent: `jia`"), "yaml/syntax", "不能以这个符号开头"],
  ["以 % 开头的行", "people/wangmou.yaml", "%YAML 9\n---\nname: 王某\n", "yaml/syntax", "%"],
  ["双引号里的反斜线", file, withYaml('parent: "\\q"'), "yaml/syntax", "反斜线"],
  ["列表和字段混在一起", file, "---\n- 甲\nname: 丙区\n---\n", "yaml/syntax", "多余的符号"],
  ["一个文件两份 YAML", "people/wangmou.yaml", "name: 王某\n---\nname: 李某\n", "yaml/syntax", "多了一行 ---"],
  ["以 * 开头的文字", file, withYaml("aliases:\n  - *丙区"), "yaml/reference", "双引号"],
  ["引用绕回自己", file, withYaml("aliases: &a [*a]"), "yaml/reference", "绕回了自己"],
  ["层层放大的引用", "site.yaml", `${laughs}\n`, "yaml/reference", "直接写出内容"],
  ["程序的标签", file, withYaml("parent: !!js/function 'x'"), "yaml/reference", "标签"],
  ["自造的标签", file, withYaml("aliases: !local [乙]"), "yaml/reference", "标签"],
  ["合并的记号", file, withYaml("<<: *base"), "yaml/reference", "双引号"],
  ["列表作字段名", file, withYaml("? [甲, 乙]\n: 丙"), "yaml/syntax", "字段名只能是一个词"],
  ["方括号套了几十层", file, withYaml(`aliases: ${"[".repeat(60)}${"]".repeat(60)}`), "yaml/depth", "太深"],
  ["方括号套了十万层", file, withYaml(`aliases: ${"[".repeat(100_000)}`), "yaml/depth", "太深"],
  ["短横套了五千层", file, withYaml(`aliases:\n  ${"- ".repeat(5000)}甲`), "yaml/depth", "太深"],

  // 字段
  ["字段叫 __proto__", file, withYaml("__proto__: {polluted: true}"), "schema/unknown-field", "__proto__"],
  ["字段叫 constructor", file, withYaml("constructor: 甲"), "schema/unknown-field", "constructor"],
  ["字段叫 toString", file, withYaml("toString: 甲"), "schema/unknown-field", "toString"],
  [
    "深处的 __proto__",
    file,
    withYaml("committee:\n  name: 丙区政协\n  __proto__: {a: 1}"),
    "schema/unknown-field",
    "__proto__",
  ],
  ["不换行空格缩进的字段", file, withYaml("\u00a0parent: jia"), "schema/unknown-field", "parent"],
  ["该是一组字段，写成列表", file, withYaml("committee: [丙区政协]"), "schema/type", "一组字段"],
  ["该是列表，写成一组字段", file, withYaml("aliases: {甲: 乙}"), "schema/type", "列表"],
  ["该是列表，写成文字", file, withYaml("aliases: 甲"), "schema/type", "列表"],
  ["整份是一个列表", "people/wangmou.yaml", "- name: 王某\n", "schema/type", "一组字段"],
  ["整份是一句话", "people/wangmou.yaml", "王某\n", "schema/type", "一组字段"],
  ["整份是一个数", "people/wangmou.yaml", "42\n", "schema/type", "一组字段"],
  ["词表写成一组字段", "vocabulary/forms.yaml", "tixi: 体系\n", "schema/type", "列表"],
  ["空的字段", file, withYaml("parent:"), "schema/missing", "空的"],
  ["编号里有两个点", file, withYaml("parent: ../jia"), "schema/value", "城市的编号"],

  // 正文
  ["引用套了几十层", file, withBody(`${"> ".repeat(30)}甲`), "body/too-deep", "一层套一层"],
  ["列表套了几十层", file, withBody(`${"- ".repeat(30)}甲`), "body/too-deep", "一层套一层"],
  ["编号列表套了几千层", file, withBody("1. ".repeat(8000)), "body/too-deep", "一层套一层"],
  ["十万个左括号", file, withBody("[".repeat(100_000)), "body/too-deep", "太多"],
  ["十万个星号", file, withBody("*甲".repeat(100_000)), "body/too-deep", "太多"],
  ["脚本", file, withBody("<script>alert(1)</script>"), "body/html", "HTML"],
  ["组件", file, withBody("<Chart />"), "body/html", "HTML"],
  ["引入", file, withBody('import Chart from "./chart.astro"'), "body/mdx", "MDX"],
  ["花括号里的程序", file, withBody("今年是{date.year}年"), "body/mdx", "MDX"],
  ["会运行的链接", file, withBody("[甲](javascript:alert(1))"), "body/link", "不安全"],
  ["一级标题", file, withBody("# 丙区"), "body/heading", "一级标题"],
  ["失效的加粗", file, withBody("甲**“乙”**丙"), "body/emphasis", "加粗"],
  ["没有说明的图片", file, withBody("![](/a.jpg)"), "picture/alt", "说明"],
  ["零宽空格", file, withBody("丙\u200B区"), "text/invisible", "U+200B"],
  ["从右往左的控制符", file, withBody("丙\u202E区"), "text/invisible", "U+202E"],
  ["读坏了的字", file, withBody("丙\uFFFD区"), "text/invisible", "读坏了"],
  ["空字符", file, withBody("丙\u0000区"), "text/invisible", "控制字符"],
  ["旧式换行", file, withBody("丙\r区"), "text/invisible", "换行"],
  ["康熙部首", file, withBody("\u2F00个区"), "text/normal-form", "U+2F00"],
  ["身份证号码", file, withBody("丙区，110101199003077758。"), "privacy/id-card", "身份证"],
  ["私钥", file, withBody("-----BEGIN PRIVATE KEY-----"), "privacy/secret", "密钥"],

  // 名称和位置
  ["大写", "cities/Bing.md", city, "file/name", "小写字母"],
  ["汉字", "cities/丙区.md", city, "file/name", "小写字母"],
  ["空格", "cities/bing qu.md", city, "file/name", "小写字母"],
  ["两个点", "cities/bing..qu.md", city, "file/name", "小写字母"],
  ["像斜线的字", "cities/bing∕qu.md", city, "file/name", "小写字母"],
  ["表情", "cities/😀.md", city, "file/name", "小写字母"],
  ["以短横开头", "cities/-bing.md", city, "file/name", "小写字母"],
  ["下划线", "cities/bing_qu.md", city, "file/name", "小写字母"],
  ["__proto__", "cities/__proto__.md", city, "file/name", "小写字母"],
  ["百分号编码", "cities/%2e%2e.md", city, "file/name", "小写字母"],
  ["零宽字符", "cities/bing\u200B.md", city, "file/name", "小写字母"],
  ["大写的扩展名", "cities/bing.MD", city, "file/extension", "应是 .md 文件"],
  ["两个扩展名", "cities/bing.md.txt", city, "file/extension", "应是 .md 文件"],
  ["没有扩展名", "cities/bing", city, "file/extension", "应是 .md 文件"],
  ["MDX", "cities/bing.mdx", city, "file/extension", ".mdx 会在建站时运行代码"],
  ["Word", "speeches/2021/bing.docx", "PK", "file/extension", "应是 .md 文件"],
  ["没有年份文件夹", "speeches/bing.md", city, "file/place", "speeches/2024/bing.md"],
  ["不认得的文件夹", "speechs/2021/bing.md", city, "file/place", "speeches"],
  ["叫 __proto__ 的文件夹", "__proto__/bing.md", city, "file/place", "不认得"],
  ["与集合同名的文件", "speeches.md", city, "file/place", "不认得"],
  ["指向外面的符号链接", file, (root) => symlink("/etc/hostname", join(root, file)), "file/not-regular", "符号链接"],
  ["断了的符号链接", file, (root) => symlink("nowhere", join(root, file)), "file/not-regular", "符号链接"],
  ["绕圈的符号链接", "cities/quan", (root) => symlink(".", join(root, "cities/quan")), "file/not-regular", "符号链接"],
  [
    "指向外面的文件夹",
    "tmp",
    (root) => symlink(import.meta.dirname, join(root, "tmp")),
    "file/not-regular",
    "符号链接",
  ],
  ["名字像文件的文件夹", file, (root) => mkdir(join(root, file)), "file/not-regular", "文件夹"],
  [
    "名字像文件、里面又有文件的文件夹",
    file,
    async (root) => {
      await mkdir(join(root, file));
      await writeFile(join(root, file, "bing.md"), city);
    },
    "file/not-regular",
    "文件夹",
  ],
];
if (process.platform !== "win32")
  cases.push(
    ["反斜线", "cities/bing\\qu.md", city, "file/name", "小写字母"],
    ["反斜线和两个点", "cities/..\\..\\bing.md", city, "file/name", "小写字母"],
    ["换行", "cities/bing\nqu.md", city, "file/name", "小写字母"],
    ["冒号", "cities/c:bing.md", city, "file/name", "小写字母"],
  );

/** 文件夹里有什么，连同各文件的字节。 */
async function snapshot(root: string): Promise<Map<string, string>> {
  const items = await readdir(root, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  return new Map(await Promise.all(files.sort().map(async (path) => [path, await readFile(path, "base64")] as const)));
}

describe("坏文件：说一句清楚的话，拦住建站，什么也不写", () => {
  const known = new Set(rules.map(({ id }) => id));

  test.each(cases)("%s", async (_, path, content, rule, says) => {
    const { root } = await writePublication();
    if (typeof content === "function") await content(root);
    else {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    const before = await snapshot(root);
    const { problems } = await checkContent(root);
    expect(problems.map(formatProblem)).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: `${root}/${path}`,
      rule,
      severity: "error",
      message: typeof says === "string" ? expect.stringContaining(says) : expect.stringMatching(says),
    });
    expect(known).toContain(rule);
    const message = problems[0]?.message ?? "";
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(message.length).toBeLessThan(200);
    expect(message).not.toMatch(/\n|Error|undefined|\[object|NaN/);
    expect(await snapshot(root)).toEqual(before);
  });

  test("不止七十种", () => {
    expect(cases.length).toBeGreaterThan(70);
  });

  test("字段叫 __proto__ 也污染不了别的数据", async () => {
    const { root } = await writePublication({ [file]: withYaml("__proto__: {polluted: true}") });
    await checkContent(root);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
