import type { z } from "zod";
import type { person } from "../../src/schemas/person.ts";
import type { Example } from "./example.ts";

type Person = Example<z.input<typeof person>>;

const sources: Person["data"]["posts"][number]["sources"] = [{ source: "huibian", lines: [[3, 3]] }];

/** 先后任两个职务。 */
export const zhangmou: Person = {
  path: "people/zhangmou.yaml",
  data: {
    name: "张某",
    posts: [
      {
        role: "秘书长",
        organisation: "乙县政协",
        city: "yi",
        attested: { value: "2019", precision: "year", basis: "printed" },
        sources,
      },
      {
        role: "党组书记、主席",
        organisation: "甲市政协",
        city: "jia",
        attested: { value: "2021-05", precision: "month", basis: "printed" },
        sources,
      },
    ],
    note: "甲市政协主席。",
  },
};

export const limou: Person = {
  path: "people/limou.yaml",
  data: {
    name: "李某",
    posts: [
      {
        role: "记者",
        organisation: "某报",
        attested: { value: "2021", precision: "year", basis: "inferred", how: "按刊期推断。" },
        sources,
      },
    ],
  },
};
