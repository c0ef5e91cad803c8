import { Document, isScalar, isSeq, visit } from "yaml";
import type { z } from "zod";
import type { bulletin } from "../../schemas/bulletin.ts";
import type { city } from "../../schemas/city.ts";
import { type CollectionName, collections } from "../../schemas/collections.ts";
import type { mechanism } from "../../schemas/mechanism.ts";
import type { page } from "../../schemas/page.ts";
import type { person } from "../../schemas/person.ts";
import type { recordBase } from "../../schemas/record.ts";
import type { sameName } from "../../schemas/same-name.ts";
import { fieldsOf } from "../fields.ts";

/** 手册里的一份范例：放在哪里，怎样写。测试把它们合成一份出版物，一处差错也没有。 */
export interface HandbookExample {
  kind: CollectionName;
  path: string;
  text: string;
}

/** 照 schemas 里的先后写字段；行号写在一行里，日期加引号。 */
function yaml(kind: CollectionName, data: object): string {
  const order = fieldsOf(collections[kind].schema, kind).map(({ name }) => name);
  const sorted = Object.fromEntries(Object.entries(data).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  const document = new Document(sorted, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === "lines" && isSeq(value)) value.flow = true;
    },
    Scalar: (_, node) => {
      if (typeof node.value === "string" && /^\d{4}(?:-[\dT:-]+)?$/.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const markdown = (kind: CollectionName, path: string, data: object, body: string): HandbookExample => ({
  kind,
  path,
  text: `---\n${yaml(kind, data)}---\n${body && `\n${body}\n`}`,
});

type Record = z.input<typeof recordBase>;
const sources = [{ source: "jiabao", lines: [[7, 25] as [number, number]] }];
const record = (data: Pick<Record, "title" | "genre" | "summary"> & Partial<Record>): Record => ({
  titleBasis: "printed",
  cities: ["jia"],
  organisation: "甲市政协",
  date: { value: "2024-05-20", precision: "day", basis: "printed" },
  bulletin: "jiabao-2024",
  sources,
  topics: ["lianxi"],
  ...data,
});

const aCity: z.input<typeof city> = {
  name: "甲市",
  short: "甲市",
  level: "prefecture",
  committee: { name: "甲市政协" },
  sources,
};
const aPerson: z.input<typeof person> = {
  name: "张某",
  posts: [
    {
      role: "党组书记、主席",
      organisation: "甲市政协",
      city: "jia",
      attested: { value: "2024-05", precision: "month", basis: "printed" },
      sources,
    },
  ],
};
const aBulletin: z.input<typeof bulletin> = {
  title: "甲市政协会刊二〇二四年第二期",
  short: "甲市会刊 2024 年第二期",
  kind: "会刊",
  date: { value: "2024-06", precision: "month", basis: "printed" },
  publisher: "甲市政协办公室",
  publisherBasis: "printed",
  cities: ["jia"],
  sources,
  contents: ["jia-bianzhean", "jia-huiketing", "jia-baogao", "jia-shicha", "jia-jietou", "jia-wunian"],
  summary: "这一期讲委员怎样联系群众。",
};
const aMechanism: z.input<typeof mechanism> = {
  name: "“2+4+N”协商计划",
  form: "zhidu",
  category: "jihua",
  city: "jia",
  organisation: "甲市政协",
  code: {
    text: "2+4+N",
    reads: "digits",
    parts: [
      { n: 2, what: "两次全体会议协商" },
      { n: 4, what: "四次常委会会议协商" },
      { n: "N", what: "若干次专题协商" },
    ],
  },
  status: "running",
  since: { value: "2022", precision: "year", basis: "printed" },
  sources,
};
const aSameName: z.input<typeof sameName> = {
  name: "三联",
  summary: "甲市说的是联系谁，乙县说的是怎样联系。",
  meanings: [
    { city: "jia", meaning: "联系界别、联系社区、联系企业" },
    { city: "yi", meaning: "联学、联商、联办" },
  ],
};
const aPage: z.input<typeof page> = { title: "关于本刊", summary: "这份会刊收什么、怎样编。" };

/** 各类内容一份好的范例，按集合的次序。 */
export const handbookExamples: readonly HandbookExample[] = [
  markdown("cities", "cities/jia.md", aCity, ""),
  { kind: "people", path: "people/zhangmou.yaml", text: yaml("people", aPerson) },
  markdown("bulletins", "bulletins/jiabao-2024.md", aBulletin, "这一期收六篇材料，都同委员联系群众有关。"),
  markdown(
    "speeches",
    "speeches/2024/jia-huiketing.md",
    record({
      title: "把会客厅开到群众家门口",
      genre: "发言摘登",
      date: {
        value: "2024-05",
        precision: "month",
        basis: "partly-printed",
        how: "来源只印了“五月”，年份按会刊的期号推断。",
      },
      people: [{ person: "zhangmou", as: "speaker", role: "甲市政协党组书记、主席" }],
      mechanisms: ["jia-24n"],
      figures: [
        {
          id: "huiketing",
          metric: "会客厅",
          value: 30,
          bound: "over",
          unit: "个",
          subject: "甲市政协",
          kind: "structure",
          text: "30余个",
        },
      ],
      annotations: [{ kind: "count", text: "来源前面说 30 余个，后面列出 28 个，本刊照录。" }],
      summary: "张某介绍甲市怎样把会客厅建到社区，30余个会客厅各有委员轮值。",
    }),
    "甲市政协在社区建成会客厅30余个，委员轮流值守，群众有事进门就说。\n\n会客厅收到的意见，汇总以后列入下一年的协商计划。",
  ),
  markdown(
    "reports",
    "reports/2024/jia-baogao.md",
    record({
      title: "甲市政协二〇二三年工作",
      genre: "工作报告",
      date: { value: "2024-01", precision: "month", basis: "printed" },
      figures: [
        {
          id: "tian",
          metric: "提案",
          value: 412,
          unit: "件",
          period: { text: "2023年", date: { value: "2023", precision: "year", basis: "printed" } },
          subject: "甲市政协委员",
          kind: "outcome",
          text: "提案412件",
        },
      ],
      summary: "甲市政协报告2023年的工作：提案412件。",
    }),
    "2023年，委员提出提案412件，都已经答复。",
  ),
  markdown(
    "visits",
    "visits/2024/jia-shicha.md",
    record({
      title: "甲市政协视察城东排水",
      titleBasis: "constructed",
      genre: "图片说明",
      summary: "甲市政协视察城东的排水工程。",
    }),
    "委员一路看了三处泵站，问了汛期怎样值守。",
  ),
  markdown(
    "cases",
    "cases/2024/jia-jietou.md",
    record({
      title: "一条断头路怎样接通",
      genre: "协商故事",
      date: { value: "2024", precision: "year-or-earlier", basis: "inferred", how: "来源没有日期，只知道不晚于会刊。" },
      summary: "甲市用一次协商会接通了一条断头路。",
    }),
    "断头路两边分属两个街道。协商会上，两边各让一步，路在年底接通。",
  ),
  markdown(
    "features",
    "features/2024/jia-wunian.md",
    record({ title: "甲市政协这五年", genre: "通讯", summary: "记者写甲市政协五年的工作。" }),
    "五年里，甲市政协把协商从会议室搬到了社区。",
  ),
  markdown(
    "editor-notes",
    "editor-notes/2024/jia-bianzhean.md",
    record({ title: "编者按", titleBasis: "printed", genre: "编者按", summary: "编者说明这一组稿件。" }),
    "这一组稿件讲委员怎样联系群众。",
  ),
  markdown("mechanisms", "mechanisms/jia/jia-24n.md", aMechanism, "甲市政协一年的协商，按这个计划安排。"),
  markdown("same-names", "same-names/sanlian.md", aSameName, "两地都说“三联”，字面相同，说的不是一回事。"),
  markdown("pages", "pages/about.md", aPage, "这份会刊收甲市政协的发言、报告和案例。"),
];
