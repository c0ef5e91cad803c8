import { describe, expect, test } from "vitest";
import { jia } from "../examples/cities.ts";
import { toText } from "../examples/example.ts";
import { examples } from "../examples/index.ts";
import { jia1126n } from "../examples/mechanisms.ts";
import { limou } from "../examples/people.ts";
import { siteSettings, topics } from "../examples/publication.ts";
import { editorNote, speech } from "../examples/records.ts";
import { changed, check, copied, type Files } from "./publication.ts";

test("范例出版物没有问题", async () => {
  const { problems, files } = await check();
  expect(problems).toEqual([]);
  expect(files).toBe(examples.length);
});

test("Windows 换行、隐藏文件不算问题", async () => {
  const { problems } = await check({
    [speech.path]: toText(speech).replaceAll("\n", "\r\n"),
    "speeches/.DS_Store": "x",
    ".gitkeep": "",
  });
  expect(problems).toEqual([]);
});

const cityFile = (yaml: string, body = "") => `---\n${yaml}---\n${body}`;
const goodCity = "name: 丙区\nshort: 丙\nlevel: county\n";

interface BadFile {
  path: string;
  text?: string | Uint8Array;
  at?: [number, number];
  field?: string;
  says: string;
}

// 甲市政协，GBK 编码。
const gbk = Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xbc, 0xd7, 0xca, 0xd0, 0xd5, 0xfe, 0xd0, 0xad]);

const badFiles: Record<string, BadFile> = {
  没有前置信息: { path: "cities/bing.md", text: "# 丙区\n", says: "应以一行 --- 开头" },
  前置信息没有结束: { path: "cities/bing.md", text: `---\n${goodCity}`, says: "少了第二行 ---" },
  制表符缩进: {
    path: "cities/bing.md",
    text: cityFile(`${goodCity}committee:\n\tname: 丙区政协\n`),
    at: [6, 1],
    says: "改成空格",
  },
  同名的字段: {
    path: "cities/bing.md",
    text: cityFile(`${goodCity}name: 丁区\n`),
    at: [5, 1],
    says: "两个同名的字段，请删去一个",
  },
  引号没有成对: {
    path: "cities/bing.md",
    text: cityFile(`${goodCity}aliases: ["丙]\n`),
    at: [6, 1],
    says: "引号、括号或冒号没有成对",
  },
  值里有冒号: {
    path: "cities/bing.md",
    text: cityFile(`${goodCity}committee: 名称: 丙区政协\n`),
    at: [5, 12],
    says: "用双引号把值括起来",
  },
  以星号开头的值: {
    path: "cities/bing.md",
    text: cityFile(`${goodCity}aliases:\n  - *丙区\n`),
    at: [6, 5],
    says: "双引号",
  },
  "BOM 标记": { path: "cities/bing.md", text: `\uFEFF${cityFile(goodCity)}`, says: "另存为不带 BOM 的 UTF-8" },
  "GBK 编码": { path: "cities/bing.md", text: gbk, says: "另存为 UTF-8" },
  "UTF-16 编码": { path: "cities/bing.md", text: Uint8Array.from([0xff, 0xfe, 0x2d, 0]), says: "另存为 UTF-8" },
  扩展名不对: { path: "cities/bing.markdown", says: "城市应是 .md 文件" },
  人物写成md: { path: "people/wangmou.md", says: "人物应是 .yaml 文件" },
  文件名有大写: { path: "cities/Bing.md", says: "小写字母、数字和连字符" },
  文件名有汉字: { path: "cities/丙区.md", says: "小写字母、数字和连字符" },
  文件名有空格: { path: "cities/bing qu.md", says: "小写字母、数字和连字符" },
  发言没有放进年份文件夹: { path: "speeches/bing.md", says: "speeches/2024/bing.md" },
  机制没有放进城市文件夹: { path: "mechanisms/bing.md", says: "mechanisms/tangshan/bing.md" },
  城市放深了一层: { path: "cities/jia/bing.md", says: "请直接放在 cities/ 下" },
  发言放深了一层: { path: "speeches/2021/jia/bing.md", says: "speeches/2024/bing.md" },
  不认得的文件夹: { path: "speechs/2021/a.md", says: "您是不是要写 “speeches”" },
  不认得的文件: { path: "README.md", says: "不认得 “README.md”" },
  站点设置拼错: { path: "sites.yaml", says: "您是不是要写 “site.yaml”" },
  不认得的词表: { path: "vocabulary/topic.yaml", text: "[]", says: "没有 “topic” 这张词表；您是不是要写 “topics”" },
  文件夹与程序内部的名称相同: { path: "constructor/a.md", says: "不认得 “constructor”" },
};

describe("不合格的文件", () => {
  test.each(Object.entries(badFiles))(
    "%s",
    async (_, { path, text = "", at: [line, column] = [1, 1], field = "", says }) => {
      const { problems } = await check({ [path]: text });
      expect(problems).toEqual([{ file: path, line, column, field, message: expect.stringContaining(says) }]);
    },
  );

  test("正文是空的", async () => {
    const text = toText({ ...editorNote, body: "" });
    const { problems } = await check({ [editorNote.path]: text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: editorNote.path,
      field: "",
      message: expect.stringContaining("正文是空的"),
    });
    expect(problems[0]?.line).toBeGreaterThanOrEqual(text.trimEnd().split("\n").length);
  });

  test("YAML 的引用层层放大，很快就停下，不拖垮构建", async () => {
    const levels = Array.from({ length: 12 }, (_, i) =>
      i === 0
        ? "a0: &a0 [甲]"
        : `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(", ")}]`,
    );
    const { problems } = await check({ "site.yaml": `${levels.join("\n")}\n` });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: "site.yaml",
      field: "",
      message: expect.stringContaining("直接写出内容"),
    });
  });

  test.each(["site.yaml", "vocabulary/topics.yaml", "vocabulary/sources.yaml"])("缺少 %s", async (path) => {
    const { problems } = await check({ [path]: null });
    expect(problems).toContainEqual({
      file: path,
      line: 1,
      column: 1,
      field: "",
      message: expect.stringContaining("缺少这个文件："),
    });
  });

  test("redirects.yaml 可以不写", async () => {
    expect((await check({ "redirects.yaml": null })).problems).toEqual([]);
  });
});

describe("不合格的字段，说明行、列、字段", () => {
  const bad: [name: string, files: Files, at: [number, number], field: string, says: string][] = [
    [
      "多余的字段指到字段名",
      {
        "cities/bing.md": cityFile(
          `${goodCity}sources:\n  - sorce: huibian\n    source: huibian\n    lines: [[1, 2]]\n`,
        ),
      },
      [6, 5],
      "sources.0.sorce",
      "您是不是要写 “source”",
    ],
    [
      "缺字段指到文件开头",
      { "cities/bing.md": cityFile("name: 丙区\nlevel: county\n") },
      [2, 1],
      "short",
      "缺少这个字段",
    ],
    [
      "错的值指到那个值",
      { "cities/bing.md": cityFile("name: 丙区\nshort: 12\nlevel: county\n") },
      [3, 8],
      "short",
      "应是一段文字",
    ],
    [
      "嵌在深处的值",
      { "cities/bing.md": cityFile(`${goodCity}sources:\n  - source: huibian\n    lines: [[1, 2], [9, 3]]\n`) },
      [7, 21],
      "sources.0.lines.1",
      "起始行大于结束行",
    ],
    [
      "纯 YAML 文件从第一行算起",
      { "people/wangmou.yaml": "name: 王某\nposts: []\n" },
      [2, 8],
      "posts",
      "至少写一个职务",
    ],
    ["站点设置", changed(siteSettings, { url: "yikan" }), [4, 6], "url", "应为完整网址"],
    ["词表", { "vocabulary/forms.yaml": "- id: tixi\n  name: 体系\n" }, [1, 3], "0.description", "缺少这个字段"],
    ["改名", { "redirects.yaml": "- from: /a\n  to: /b/\n" }, [1, 9], "0.from", "以斜线开头和结尾"],
  ];
  test.each(bad)("%s", async (_, files, [line, column], field, says) => {
    const [file] = Object.keys(files);
    const { problems } = await check(files);
    expect(problems.filter((problem) => problem.file === file)).toEqual([
      { file, line, column, field, message: expect.stringContaining(says) },
    ]);
  });

  test("一个文件里的几处错一次报全，按行排列", async () => {
    const { problems } = await check({
      "cities/bing.md": cityFile("name: ''\nshort: 丙\nlevel: county\ncolour: 红\nparent: 某省\n"),
    });
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, "name"],
      [5, "colour"],
      [6, "parent"],
    ]);
  });

  test("几个文件的错按文件名排列", async () => {
    const { problems } = await check({ "b.md": "", "a.md": "", "cities/bing.md": "" });
    expect(problems.map(({ file }) => file)).toEqual(["a.md", "b.md", "cities/bing.md"]);
  });

  test.each([
    ["空文件", ""],
    ["只是一个列表", "- 甲\n"],
    ["只是一句话", "甲\n"],
  ])("YAML 不是一组字段也不出岔子：%s", async (_, text) => {
    const { problems } = await check({ "people/wangmou.yaml": text });
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(["people/wangmou.yaml"]));
  });
});

describe("文件自己不合格，不连累引用它的文件", () => {
  const broken: [string, Files][] = [
    ["城市", changed(jia, { short: undefined })],
    ["机制", changed(jia1126n, { status: "x" })],
    ["人物", changed(limou, { posts: [] })],
    ["发言", changed(speech, { title: "" })],
    [
      "被别处的 sameAs 指着的记录",
      {
        ...changed(speech, { title: "" }),
        ...copied(editorNote, "editor-notes/2021/jia-bianzhean.md", {
          figures: [{ ...speech.data.figures?.[0], sameAs: "jia-fayan/gongzuozhan", text: "甲市" }],
        }),
      },
    ],
    ["词表", changed(topics, { "0.name": "" })],
    ["没有前置信息的城市", { [jia.path]: "甲市" }],
    ["GBK 编码的城市", { [jia.path]: gbk }],
  ];
  test.each(broken)("%s", async (_, files) => {
    const [file] = Object.keys(files);
    const { problems } = await check(files);
    expect(problems.map((problem) => problem.file)).toEqual([file]);
  });
});
