import type { z } from "zod";
import type { mechanism } from "../../src/schemas/mechanism.ts";
import type { Example } from "./example.ts";

type Mechanism = Example<z.input<typeof mechanism>>;

const sources: Mechanism["data"]["sources"] = [{ source: "huibian", lines: [[10, 12]] }];

/** 代码逐位读。 */
export const jia1126n: Mechanism = {
  path: "mechanisms/jia/jia-1126n.md",
  data: {
    name: "“1126+N”协商体系",
    aliases: ["1126N"],
    form: "tixi",
    category: "xieshang-pingtai",
    city: "jia",
    organisation: "甲市政协",
    code: {
      text: "1126+N",
      reads: "digits",
      parts: [
        { n: 1, what: "一次全体会议" },
        { n: 1, what: "一次专题议政性常委会会议" },
        { n: 2, what: "两次主席会议" },
        { n: 6, what: "六次双月协商", mechanism: "jia-shuangyue" },
        { n: "N", what: "若干次其他协商" },
      ],
    },
    status: "running",
    since: { value: "2018", precision: "year", part: "early", basis: "printed" },
    topics: ["zhuanmen-xieshang"],
    sources,
  },
  body: "甲市政协一年的协商安排。",
};

export const jiaShuangyue: Mechanism = {
  path: "mechanisms/jia/jia-shuangyue.md",
  data: {
    name: "双月协商座谈会",
    form: "pingtai",
    category: "xieshang-pingtai",
    city: "jia",
    organisation: "甲市政协",
    status: "running",
    partOf: ["jia-1126n"],
    figures: [
      {
        id: "meinian",
        metric: "双月协商",
        value: 6,
        unit: "次",
        per: "年",
        kind: "frequency",
        subject: "甲市政协",
        text: "每年6次",
      },
    ],
    sources,
  },
  body: "双月协商座谈会每年6次，党政部门到会。",
};

/** 代码合计读。 */
export const jia8zhong: Mechanism = {
  path: "mechanisms/jia/jia-8zhong.md",
  data: {
    name: "委员工作站的8种模式",
    form: "zaiti",
    category: "lianxi-qunzhong",
    city: "jia",
    organisation: "甲市政协",
    code: {
      text: "8种模式",
      reads: "total",
      parts: [
        { n: 5, what: "按所在的地方分的五种" },
        { n: 2, what: "按依托的力量分的两种" },
        { n: 1, what: "来源未解释", unexplained: true },
      ],
    },
    status: "trial",
    sources,
  },
  body: "按所在的地方和依托的力量分。",
};

/** 代码逐词读。 */
export const yiLizhuan: Mechanism = {
  path: "mechanisms/yi/yi-lizhuan.md",
  data: {
    name: "立转亮联",
    form: "tifa",
    category: "lianxi-qunzhong",
    city: "yi",
    organisation: "乙县政协",
    code: {
      text: "立·转·亮·联",
      basis: "constructed",
      reads: "terms",
      parts: [
        { label: "立", what: "定建站类型" },
        { label: "转", what: "用制度保证运转" },
        { label: "亮", what: "替群众办实事" },
        { label: "联", what: "推广经验" },
      ],
    },
    status: "running",
    supports: ["jia-8zhong"],
    sources,
  },
  body: "四个字概括工作站怎样建、怎样转。",
};

/** 建议中的，由成员城市提出，归在协作组名下。 */
export const jiayiLianxi: Mechanism = {
  path: "mechanisms/jiayi/jiayi-lianxi.md",
  data: {
    name: "秘书长联席会议",
    form: "pingtai",
    category: "quyu-xiezuo",
    city: "jiayi",
    organisation: "甲乙协作组",
    status: "proposed",
    proposer: "jia",
    related: ["jia-1126n"],
    sources,
  },
  body: "甲市政协建议设立。",
};

/** 已被替代的，和替代它的。 */
export const jia4jia8: Mechanism = {
  path: "mechanisms/jia/jia-4jia8.md",
  data: {
    name: "“4+8”组织架构",
    form: "tixi",
    category: "xieshang-pingtai",
    city: "jia",
    organisation: "甲市政协",
    code: {
      text: "4+8",
      reads: "digits",
      parts: [
        { n: 4, what: "专委会" },
        { n: 8, what: "委员小组" },
      ],
    },
    status: "replaced",
    until: { value: "2017-06", precision: "month", basis: "printed" },
    sources,
  },
  body: "原来的设置。",
};

export const jia8jia4: Mechanism = {
  path: "mechanisms/jia/jia-8jia4.md",
  data: {
    ...jia4jia8.data,
    name: "“8+4”组织架构",
    code: {
      text: "8+4",
      reads: "digits",
      parts: [
        { n: 8, what: "专门委员会" },
        { n: 4, what: "办公室" },
      ],
    },
    status: "running",
    since: { value: "2017-06", precision: "month", basis: "printed" },
    until: undefined,
    replaces: ["jia-4jia8"],
  },
  body: "现在的设置。",
};
