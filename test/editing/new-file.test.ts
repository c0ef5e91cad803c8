import { describe, expect, test } from "vitest";
import { AnswerError, type Answers, newFile } from "../../src/editing/new-file.ts";
import { readContent } from "../../src/reading/read-content.ts";
import { type CollectionName, collectionNames, recordTypes } from "../../src/schemas/collections.ts";
import { check, writePublication } from "../reading/publication.ts";

const content = async () => readContent((await writePublication()).root);
const write = async (answers: Answers, options?: { force?: boolean }) => newFile(await content(), answers, options);

const least: Partial<Record<CollectionName, Partial<Answers>>> = {
  mechanisms: { city: "jia", status: "running" },
  people: { date: "2021" },
  bulletins: { date: "2021-06" },
  ...Object.fromEntries(Object.keys(recordTypes).map((name) => [name, { date: "2021-05-07" }])),
};

describe("新文件", () => {
  test.each(collectionNames)("%s：只答必须答的，写出来就过得了检查，而且是草稿", async (kind) => {
    const file = await write({ kind, title: "新的一份", ...least[kind] });
    expect((await check({ [file.path]: file.text })).problems).toEqual([]);
    expect(file.path.startsWith(`${kind}/`)).toBe(true);
    const { root } = await writePublication({ [file.path]: file.text });
    expect((await readContent(root)).entries[kind].find(({ id }) => id === file.id)?.draft).toBe(true);
  });

  test.each(Object.keys(recordTypes) as CollectionName[])("%s：没有写完就改成已发布，检查不放过", async (kind) => {
    const file = await write({ kind, title: "新的一份", ...least[kind] });
    const { problems } = await check({ [file.path]: file.text.replace("state: draft", "state: published") });
    expect(problems.filter(({ message }) => message.includes("待填")).length).toBeGreaterThan(4);
  });

  test("每个字段上面都有说明，可以不写的也列着", async () => {
    const { text } = await write({ kind: "speeches", title: "新的一份", date: "2021" });
    for (const name of ["title", "cities", "figures", "annotations", "withdrawn", "value", "basis"])
      expect(text, name).toMatch(new RegExp(`# [^\\n]*\\p{Script=Han}[^\\n]*\\n(?: *- )?[ #]*${name}:`, "u"));
    expect(text).toContain("填 vocabulary/topics.yaml 里的编号（专题）");
    expect(text).toContain("inferred 推断");
  });

  test("答了的都写上：编号、名称、别名都认", async () => {
    const { path, text } = await write({
      kind: "speeches",
      title: "把“协商”开到家：一例 #1",
      titleBasis: "printed",
      city: "某省甲市政协",
      person: "张某",
      date: "2021年5月7日至2021年5月8日",
      bulletin: "甲乙汇编（2021年）",
      source: "huibian",
      lines: "7-25,40-52",
      topic: "区域协同",
    });
    const { root } = await writePublication({ [path]: text });
    const entry = (await readContent(root)).entries.speeches.find((found) => found.path === path);
    expect(entry?.data).toMatchObject({
      title: "把“协商”开到家：一例 #1",
      cities: ["jia"],
      date: { value: "2021-05-07/2021-05-08", precision: "range", basis: "inferred" },
      people: [{ person: "zhangmou", as: "speaker" }],
      bulletin: "jiayi-2021",
      sources: [
        {
          source: "huibian",
          lines: [
            [7, 25],
            [40, 52],
          ],
        },
      ],
      topics: ["quyu-xietong"],
    });
    expect((await check({ [path]: text })).problems).toEqual([]);
  });

  test.each<[string, Partial<Answers>, string]>([
    ["题名是空的", { title: "  " }, "不能为空"],
    ["题名有换行", { title: "上\n下" }, "写成一行"],
    ["题名有控制字符", { title: "a\u0000b" }, "写成一行"],
    ["编号有斜线", { id: "../x" }, "只能用小写字母"],
    ["编号有大写", { id: "Jia" }, "只能用小写字母"],
    ["编号是汉字", { id: "甲" }, "只能用小写字母"],
    ["编号是待填的记号", { id: "daitian" }, "不能用作编号"],
    ["编号用了", { id: "jia-fayan" }, "已经用了"],
    ["城市写错", { city: "jai" }, "您是不是要写 “jia”"],
    ["城市是路径", { city: "../.." }, "没有 “../..” 这个城市"],
    ["人物没有", { person: "王五六" }, "没有 “王五六” 这个人物"],
    ["会刊没有", { bulletin: "x" }, "没有 “x” 这个会刊"],
    ["专题没有", { topic: "x" }, "没有 “x” 这个专题"],
    ["来源没有", { source: "x" }, "没有 “x” 这个来源"],
    ["行号看不懂", { source: "huibian", lines: "七" }, "看不懂"],
    ["行号倒了", { source: "huibian", lines: "25-7" }, "起始行不大于结束行"],
    ["没有日期", { date: undefined }, "请用 --date"],
    ["日期不存在", { date: "2024-02-30" }, "日历上没有"],
    ["日期是文字", { date: "去年" }, "不是日期"],
    ["起止倒了", { date: "2021-05-08至2021-05-07" }, "晚于结束"],
    ["姓名有斜线", { kind: "people", title: "张/三" }, "不像姓名"],
    ["姓名有两点", { kind: "people", title: ".." }, "不像姓名"],
    ["城市名有反斜线", { kind: "cities", title: "甲\\乙" }, "不像城市的名称"],
    ["机制没有城市", { kind: "mechanisms" }, "请用 --city"],
    ["机制没有状态", { kind: "mechanisms", city: "jia" }, "请用 --status"],
  ])("%s：一句话说清，什么也不写", async (_, answers, fragment) => {
    const failure = await write({ kind: "speeches", title: "新的一份", date: "2021", ...answers }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(AnswerError);
    expect((failure as Error).message).toContain(fragment);
    expect((failure as Error).message).not.toContain("\n");
  });

  test("编号不与别的种类的记录相重；强行重写也只重写原来那一份", async () => {
    expect((await write({ kind: "cases", title: "发言", city: "jia", date: "2021" })).id).toBe("jia-fayan-2");
    const same: Answers = { kind: "speeches", title: "x", date: "2021", id: "jia-fayan" };
    expect((await write(same, { force: true })).path).toBe("speeches/2021/jia-fayan.md");
    await expect(write({ ...same, date: "2022" }, { force: true })).rejects.toThrow("是 speeches/2021/jia-fayan.md 的");
  });
});
