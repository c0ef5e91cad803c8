import type { z } from "zod";
import type { bulletin } from "../../src/schemas/bulletin.ts";
import type { page } from "../../src/schemas/page.ts";
import type { sameName } from "../../src/schemas/same-name.ts";
import type { site } from "../../src/schemas/site.ts";
import type { source, term } from "../../src/schemas/vocabulary.ts";
import type { Example } from "./example.ts";

export const siteSettings: Example<z.input<typeof site>> = {
  path: "site.yaml",
  data: {
    name: "范例议刊",
    tagline: "测试用的一份",
    description: "给测试用的最小的一份出版物。",
    url: "https://yikan.example",
    publisher: "范例编辑部",
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    colours: { accent: "#b3372b", accentDark: "#E07A6F" },
    featured: { mechanism: "jia-1126n" },
    searches: ["双月协商"],
  },
};

export const redirects: Example<z.input<typeof import("../../src/schemas/redirects.ts").redirect>[]> = {
  path: "redirects.yaml",
  data: [{ from: "/speeches/2021/old-id/", to: "/speeches/2021/jia-fayan/" }],
};

export const issue: Example<z.input<typeof bulletin>> = {
  path: "bulletins/jiayi-2021.md",
  data: {
    title: "甲乙政协工作汇编",
    short: "甲乙汇编（2021年）",
    kind: "汇编",
    date: { value: "2021-06", precision: "month", basis: "inferred", how: "见报在会议之后。", after: "2021-05-08" },
    publisher: "未印",
    publisherBasis: "unknown",
    cities: ["jia", "yi"],
    sources: [{ source: "huibian", lines: [[1, 90]] }],
    contents: [
      "jia-bianzhean",
      "jia-fayan",
      "yi-fayan",
      "yi-baogao",
      "jia-shicha",
      "yi-anli",
      "jia-tegao",
      "yi-gengzheng",
      "jia-chehui",
    ],
    summary: "甲市和乙县政协的一组材料。",
  },
  body: "这一期收两地的发言、报告和案例。",
};

export const sanyou: Example<z.input<typeof sameName>> = {
  path: "same-names/sanyou.md",
  data: {
    name: "三有",
    aliases: ["三个有"],
    summary: "甲市说的是人，乙县说的是站。",
    meanings: [
      { city: "jia", meaning: "有责任、有能力、有担当" },
      { city: "yi", mechanism: "yi-lizhuan", meaning: "有场所、有牌子、有制度" },
    ],
  },
  body: "字面相同，所指不同。",
};

export const about: Example<z.input<typeof page>> = {
  path: "pages/about.md",
  data: { title: "关于本刊", summary: "这是一份测试用的出版物。" },
  body: "说明文字。",
};

type Terms = Example<z.input<typeof term>[]>;
const terms = (name: string, ids: Record<string, string>): Terms => ({
  path: `vocabulary/${name}.yaml`,
  data: Object.entries(ids).map(([id, label]) => ({ id, name: label, description: `${label}。` })),
});

export const categories = terms("categories", {
  "xieshang-pingtai": "协商平台",
  "lianxi-qunzhong": "委员联系群众",
  "quyu-xiezuo": "区域协作",
});
export const forms = terms("forms", { tixi: "体系", pingtai: "平台", zaiti: "载体", tifa: "提法" });
export const topics = terms("topics", { "zhuanmen-xieshang": "专门协商机构建设", "quyu-xietong": "区域协同" });
export const levels = terms("levels", { prefecture: "地级市", county: "县", group: "协作组" });
export const sources: Example<z.input<typeof source>[]> = {
  path: "vocabulary/sources.yaml",
  data: [
    {
      id: "huibian",
      name: "甲乙政协工作汇编",
      publisher: "未印",
      publisherBasis: "unknown",
      date: { value: "2021", precision: "year", basis: "printed" },
      file: "huibian.txt",
    },
  ],
};
