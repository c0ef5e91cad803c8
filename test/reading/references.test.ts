import { describe, expect, test } from "vitest";
import { jia, jiayi, yi } from "../examples/cities.ts";
import type { Example } from "../examples/example.ts";
import { jia8jia4, jia1126n, jiaShuangyue, jiayiLianxi } from "../examples/mechanisms.ts";
import { zhangmou } from "../examples/people.ts";
import { issue, sanyou, siteSettings, topics } from "../examples/publication.ts";
import { caseStory, editorNote, report, speech } from "../examples/records.ts";
import { changed, check, copied, type Files, positionOf } from "./publication.ts";

describe("所指的不存在，提示最接近的编号", () => {
  const unknown: [example: Example, field: string, wrong: string, label: string, near: string | undefined][] = [
    [caseStory, "cities.0", "jiayii", "城市", "jiayi"],
    [caseStory, "topics.0", "zhuanmen-xieshagn", "专题", "zhuanmen-xieshang"],
    [caseStory, "bulletin", "jiayi-2012", "会刊", "jiayi-2021"],
    [speech, "mechanisms.0", "jia-1126", "机制", "jia-1126n"],
    [speech, "people.0.person", "zhangmu", "人物", "zhangmou"],
    [speech, "related.0", "yi-baoago", "记录", "yi-baogao"],
    [speech, "sources.0.source", "huibain", "来源", "huibian"],
    [speech, "figures.0.mechanism", "jia-8zong", "机制", "jia-8zhong"],
    [report, "figures.0.city", "jiayii", "城市", "jiayi"],
    [jia1126n, "form", "tixii", "形态", "tixi"],
    [jia1126n, "category", "xieshang-pintai", "机制类别", "xieshang-pingtai"],
    [jia1126n, "topics.0", "quyu-xietnog", "专题", "quyu-xietong"],
    [jia1126n, "code.parts.3.mechanism", "jia-shuagnyue", "机制", "jia-shuangyue"],
    [jia1126n, "sources.0.source", "huiban", "来源", "huibian"],
    [jiaShuangyue, "partOf.0", "jia-1126m", "机制", "jia-1126n"],
    [jia8jia4, "replaces.0", "jia-4jai8", "机制", "jia-4jia8"],
    [jiayiLianxi, "proposer", "jiayii", "城市", "jiayi"],
    [jiayiLianxi, "related.0", "jia-1126", "机制", "jia-1126n"],
    [jia, "level", "prefectrue", "层级", "prefecture"],
    [jiayi, "members.1", "yii", "城市", "yi"],
    [yi, "parent", "jiaa", "城市", "jia"],
    [zhangmou, "posts.0.city", "jiayii", "城市", "jiayi"],
    [zhangmou, "posts.1.sources.0.source", "huiban", "来源", "huibian"],
    [issue, "cities.1", "jiayii", "城市", "jiayi"],
    [issue, "sources.0.source", "huiban", "来源", "huibian"],
    [sanyou, "meanings.0.city", "jiayii", "城市", "jiayi"],
    [sanyou, "meanings.1.mechanism", "yi-lizuan", "机制", "yi-lizhuan"],
    [siteSettings, "featured.mechanism", "jia-1126", "机制", "jia-1126n"],
    [caseStory, "cities.0", "wanquan-butong", "城市", undefined],
  ];
  test.each(unknown)("$path", async (example, field, wrong, label, near) => {
    const files = changed(example, { [field]: wrong });
    const { problems } = await check(files);
    const [line, column] = positionOf(files[example.path], wrong);
    const hint = near === undefined ? "" : `；您是不是要写 “${near}”？`;
    expect(problems).toContainEqual({
      file: example.path,
      line,
      column,
      field,
      message: `没有编号为 “${wrong}” 的${label}${hint}`,
    });
    expect(problems.filter(({ message }) => message.startsWith("没有编号"))).toHaveLength(1);
  });

  test("会刊目次里没有的记录", async () => {
    const files = changed(issue, { "contents.1": "jia-fayna" });
    const { problems } = await check(files);
    const [line, column] = positionOf(files[issue.path], "jia-fayna");
    expect(problems).toContainEqual({
      file: issue.path,
      line,
      column,
      field: "contents.1",
      message: "没有编号为 “jia-fayna” 的记录；您是不是要写 “jia-fayan”？",
    });
  });
});

const figure = speech.data.figures?.[0] ?? {};
const sameAs = (changes: object): Files =>
  changed(
    editorNote,
    { figures: [{ ...figure, id: "fu", sameAs: "jia-fayan/gongzuozhan", ...changes }] },
    "工作站200余个、300余个。",
  );

interface Case {
  files: Files;
  file: string;
  field: string;
  /** 问题所在的那一处文字；不写就不核对行列。 */
  at?: string;
  says: string;
}

const otherIssue = copied(issue, "bulletins/jia-2022.md", { contents: ["jia-fayan"] });

const cases: Record<string, Case> = {
  两个年份里的同一编号: {
    files: { ...copied(speech, "speeches/2022/jia-fayan.md", { "date.value": "2022-05-07/2022-05-08" }) },
    file: "speeches/2022/jia-fayan.md",
    field: "",
    says: "编号 “jia-fayan” 与 speeches/2021/jia-fayan.md 重复",
  },
  两类记录里的同一编号: {
    files: copied(caseStory, "cases/2021/jia-fayan.md"),
    file: "cases/2021/jia-fayan.md",
    field: "",
    says: "编号 “jia-fayan” 与 speeches/2021/jia-fayan.md 重复",
  },
  两个城市文件夹里的同一机制: {
    files: copied(jia1126n, "mechanisms/yi/jia-1126n.md", { city: "yi" }),
    file: "mechanisms/yi/jia-1126n.md",
    field: "",
    says: "与 mechanisms/jia/jia-1126n.md 重复",
  },
  词表里的同一个词: {
    files: changed(topics, { "1.id": "zhuanmen-xieshang" }),
    file: topics.path,
    field: "1.id",
    says: "词表里有两个 “zhuanmen-xieshang”",
  },
  目次收了写明属于别的会刊的记录: {
    files: otherIssue,
    file: "bulletins/jia-2022.md",
    field: "contents.0",
    at: "jia-fayan",
    says: "记录 “jia-fayan” 写明收在 “jiayi-2021”，不在这一期",
  },
  记录写了没有收它的会刊: {
    files: changed(issue, { contents: issue.data.contents.filter((id) => id !== "yi-anli") }),
    file: caseStory.path,
    field: "bulletin",
    at: "jiayi-2021",
    says: "请在目次 contents 里加上 “yi-anli”",
  },
  正文里没有的数字: {
    files: changed(speech, { "figures.0.text": "200多个" }),
    file: speech.path,
    field: "figures.0.text",
    at: "200多个",
    says: "正文里找不到 “200多个”",
  },
  机制正文里没有的数字: {
    files: changed(jiaShuangyue, { "figures.0.text": "每年八次" }),
    file: jiaShuangyue.path,
    field: "figures.0.text",
    at: "每年八次",
    says: "正文里找不到 “每年八次”",
  },
  数字只是更长的数字的一截: {
    files: changed(speech, { "figures.0.text": "00余个" }),
    file: speech.path,
    field: "figures.0.text",
    at: "00余个",
    says: "正文里找不到 “00余个”",
  },
  两个数字同一编号: {
    files: changed(speech, { figures: [figure, figure] }),
    file: speech.path,
    field: "figures.1.id",
    says: "两个数字都叫 “gongzuozhan”",
  },
  指向没有的数字: {
    files: sameAs({ sameAs: "jia-fayan/gongzuozhn" }),
    file: editorNote.path,
    field: "figures.0.sameAs",
    at: "jia-fayan/gongzuozhn",
    says: "没有编号为 “jia-fayan/gongzuozhn” 的数字；您是不是要写 “jia-fayan/gongzuozhan”",
  },
  指向数值不同的数字: {
    files: sameAs({ value: 300, text: "300余个" }),
    file: editorNote.path,
    field: "figures.0.sameAs",
    at: "jia-fayan/gongzuozhan",
    says: "那里是 200个",
  },
  指向单位不同的数字: {
    files: sameAs({ unit: "座" }),
    file: editorNote.path,
    field: "figures.0.sameAs",
    says: "不是同一个数字",
  },
  指向另一处复述: {
    files: {
      ...sameAs({}),
      ...changed(caseStory, { figures: [{ ...figure, sameAs: "jia-bianzhean/fu" }] }, "200余个。"),
    },
    file: caseStory.path,
    field: "figures.0.sameAs",
    says: "请直接指向 “jia-fayan/gongzuozhan”",
  },
  年份文件夹与日期不符: {
    files: { [caseStory.path]: null, ...copied(caseStory, "cases/2020/yi-anli.md") },
    file: "cases/2020/yi-anli.md",
    field: "date.value",
    says: "日期 “2021” 与所在的年份文件夹 “2020” 不符",
  },
  年份文件夹不是四位数字: {
    files: { [caseStory.path]: null, ...copied(caseStory, "cases/202/yi-anli.md") },
    file: "cases/202/yi-anli.md",
    field: "date.value",
    says: "年份文件夹 “202”",
  },
  城市文件夹与机制不符: {
    files: { [jia1126n.path]: null, ...copied(jia1126n, "mechanisms/yi/jia-1126n.md") },
    file: "mechanisms/yi/jia-1126n.md",
    field: "city",
    says: "城市 “jia” 与所在文件夹 “yi” 不符",
  },
  从属关系绕成圈: {
    files: changed(jia1126n, { partOf: ["jia-shuangyue"] }),
    file: jia1126n.path,
    field: "partOf",
    says: "绕成了圈",
  },
  上下级绕成圈: {
    files: changed(jia, { parent: "yi" }),
    file: jia.path,
    field: "parent",
    at: "yi\n",
    says: "绕成了圈",
  },
  自己是自己的上级: { files: changed(jia, { parent: "jia" }), file: jia.path, field: "parent", says: "绕成了圈" },
  自己同自己相关的记录: {
    files: changed(speech, { related: ["jia-fayan"] }),
    file: speech.path,
    field: "related",
    says: "不能同自己相关",
  },
  结束早于开始: {
    files: changed(jia8jia4, { until: { value: "2016", precision: "year", basis: "printed" } }),
    file: jia8jia4.path,
    field: "until.value",
    at: '"2016"',
    says: "结束 “2016” 早于开始 “2017-06”",
  },
};
for (const field of ["partOf", "supports", "replaces", "related"])
  cases[`机制指向自己：${field}`] = {
    files: changed(jia1126n, { [field]: ["jia-1126n"] }),
    file: jia1126n.path,
    field,
    says: "机制不能指向自己",
  };
const twice: [Example, string, string][] = [
  [caseStory, "cities", "yi"],
  [caseStory, "topics", "zhuanmen-xieshang"],
  [speech, "mechanisms", "jia-1126n"],
  [speech, "related", "yi-baogao"],
  [issue, "cities", "jia"],
  [jiayi, "members", "jia"],
  [jia1126n, "supports", "jia-8zhong"],
];
for (const [example, field, id] of twice)
  cases[`写了两遍：${example.path} ${field}`] = {
    files: changed(example, { [field]: [id, id] }),
    file: example.path,
    field: `${field}.1`,
    says: `“${id}” 写了两遍，请删去一个`,
  };

describe("两头要对得上", () => {
  test.each(Object.entries(cases))("%s", async (_, { files, file, field, at, says }) => {
    const { problems, texts } = await check(files);
    const found = problems.filter((problem) => problem.file === file && problem.field === field);
    expect(found.map(({ message }) => message)).toContainEqual(expect.stringContaining(says));
    if (at === undefined) return;
    expect(found.map(({ line, column }) => [line, column])).toContainEqual(positionOf(texts[file], at));
  });

  test("目次收了别的会刊的记录，那条记录自己不报错", async () => {
    const { problems } = await check(otherIssue);
    expect(problems.map(({ file }) => file)).toEqual(["bulletins/jia-2022.md"]);
  });

  test("一个圈上的几条机制都报出来，圈外的不报", async () => {
    const { problems } = await check(changed(jia1126n, { partOf: ["jia-shuangyue"] }));
    expect(problems.map(({ file }) => file).sort()).toEqual([jia1126n.path, jiaShuangyue.path].sort());
  });
});

describe("这样写不算错", () => {
  const fine: Record<string, Files> = {
    同一个数字在别处复述: sameAs({}),
    同一年开始和结束而精度不同: changed(jia8jia4, { until: { value: "2017", precision: "year", basis: "printed" } }),
    开始和结束是同一个月: changed(jia8jia4, { until: { value: "2017-06", precision: "month", basis: "printed" } }),
    上级的上级: changed(jia, { parent: "jiayi" }),
    发言人的职务不在他的档案里: {},
    跨年的起止日期放在起始那一年: changed(speech, { "date.value": "2021-12-30/2022-01-02" }),
  };
  test.each(Object.entries(fine))("%s", async (_, files) => {
    expect((await check(files)).problems).toEqual([]);
  });
});
