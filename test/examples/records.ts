import type { z } from "zod";
import type { recordBase } from "../../src/schemas/record.ts";
import type { Example } from "./example.ts";

type RecordExample = Example<z.input<typeof recordBase>>;

const common = {
  titleBasis: "printed",
  cities: ["jia"],
  organisation: "甲市政协",
  date: { value: "2021-05-07", precision: "day", basis: "printed" },
  bulletin: "jiayi-2021",
  sources: [{ source: "huibian", lines: [[20, 30]] }],
  topics: ["zhuanmen-xieshang"],
} satisfies Partial<RecordExample["data"]>;

export const speech: RecordExample = {
  path: "speeches/2021/jia-fayan.md",
  data: {
    ...common,
    title: "让协商经常起来",
    genre: "发言摘登",
    date: {
      value: "2021-05-07/2021-05-08",
      precision: "range",
      basis: "partly-printed",
      how: "会期印有月日，年份按内容推断。",
    },
    people: [{ person: "zhangmou", as: "speaker", role: "党组书记、主席" }],
    mechanisms: ["jia-1126n"],
    figures: [
      {
        id: "gongzuozhan",
        metric: "委员工作站",
        value: 200,
        bound: "over",
        unit: "个",
        period: { text: "截至2020年底", date: { value: "2020", precision: "year", basis: "printed", part: "late" } },
        subject: "甲市政协",
        mechanism: "jia-8zhong",
        kind: "structure",
        text: "200余个",
      },
    ],
    annotations: [{ kind: "count", text: "工作站的总数在来源里前后不一，本刊照录。" }],
    keywords: ["双月协商"],
    summary: "张某介绍甲市政协的协商安排。",
    related: ["yi-baogao"],
  },
  body: "甲市建成委员工作站200余个，一年协商不断线。",
};

/** 发言人的这一职务不在他的人物档案里：照当时的来源写，不算错。 */
export const speechWithoutPost: RecordExample = {
  path: "speeches/2021/yi-fayan.md",
  data: {
    ...common,
    title: "记者眼里的协商",
    genre: "发言摘登",
    cities: ["yi"],
    organisation: "乙县政协",
    people: [{ person: "limou", as: "speaker", role: "乙县政协特邀信息员" }],
    summary: "李某谈乙县的协商。",
  },
  body: "李某说，协商要说得清、听得懂。",
};

export const report: RecordExample = {
  path: "reports/2020/yi-baogao.md",
  data: {
    ...common,
    title: "乙县政协一年工作",
    genre: "工作报告",
    cities: ["yi"],
    organisation: "乙县政协",
    date: { value: "2020", precision: "year", basis: "printed", part: "second-half" },
    mechanisms: ["yi-lizhuan"],
    figures: [
      {
        id: "tian",
        metric: "提案",
        value: 1,
        to: 2,
        unit: "件",
        subject: "乙县政协委员",
        city: "yi",
        kind: "plan",
        text: "1—2件",
      },
    ],
    summary: "乙县政协报告一年的工作。",
  },
  body: "每名委员打算提1—2件提案。",
};

export const visit: RecordExample = {
  path: "visits/2021/jia-shicha.md",
  data: {
    ...common,
    title: "到乙县视察",
    titleBasis: "constructed",
    genre: "图片说明",
    cities: ["jia", "yi"],
    date: { value: "2021-03", precision: "month", basis: "printed" },
    learnings: [
      { from: "yi", what: "办站的经验", mechanism: "jia-8zhong", text: "学习乙县办站的经验" },
      { fromName: "丙省丁市", byName: "甲市的县级政协", what: "办站的经验", text: "学习乙县办站的经验" },
    ],
    summary: "甲市政协到乙县视察。",
  },
  body: "视察团看了三个村，学习乙县办站的经验。",
};

export const caseStory: RecordExample = {
  path: "cases/2021/yi-anli.md",
  data: {
    ...common,
    title: "一座桥怎样修成",
    genre: "协商故事",
    cities: ["yi"],
    organisation: "乙县政协",
    date: { value: "2021", precision: "year-or-earlier", basis: "inferred", how: "只知道不晚于汇编的年份。" },
    summary: "乙县协商修桥。",
  },
  body: "桥修成了。",
};

export const feature: RecordExample = {
  path: "features/2021/jia-tegao.md",
  data: {
    ...common,
    title: "甲市政协的这五年",
    genre: "特稿",
    date: { value: "2021-05-09T08:30", precision: "minute", basis: "printed" },
    people: [{ person: "limou", as: "author", role: "记者" }],
    summary: "记者写甲市政协五年的工作。",
  },
  body: "五年里，甲市政协做了很多事。",
};

export const editorNote: RecordExample = {
  path: "editor-notes/2021/jia-bianzhean.md",
  data: { ...common, title: "编者按", genre: "编者按", summary: "编者介绍这一期。" },
  body: "这一期收甲市和乙县的材料。",
};

/** 已更正：写明改了什么。 */
export const corrected: RecordExample = {
  path: "cases/2021/yi-gengzheng.md",
  data: {
    ...caseStory.data,
    title: "一盏灯怎样亮起来",
    summary: "乙县协商装灯。",
    state: "corrected",
    corrections: [{ date: "2024-06-30", text: "灯的数目由“十盏”改为“九盏”。", reason: "录入有误，原件是九盏。" }],
  },
  body: "九盏灯亮了。",
};

/** 已撤回：写明日期和原因。 */
export const withdrawn: RecordExample = {
  path: "cases/2021/jia-chehui.md",
  data: {
    ...common,
    title: "撤回的一篇",
    genre: "协商故事",
    summary: "已经撤回。",
    state: "withdrawn",
    withdrawn: { date: "2024-07-01", reason: "原件经核对不实。" },
  },
  body: "正文不再展示。",
};
