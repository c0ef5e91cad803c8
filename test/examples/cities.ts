import type { z } from "zod";
import type { city } from "../../src/schemas/city.ts";
import type { Example } from "./example.ts";

type City = Example<z.input<typeof city>>;

export const jia: City = {
  path: "cities/jia.md",
  data: {
    name: "甲市",
    short: "甲",
    level: "prefecture",
    committee: { name: "甲市政协", aliases: ["某省甲市政协"] },
    sources: [{ source: "huibian", lines: [[1, 9]] }],
  },
  body: "甲市政协的一段介绍。",
};

export const yi: City = {
  path: "cities/yi.md",
  data: { name: "乙县", short: "乙", level: "county", parent: "jia" },
  body: "",
};

/** 协作组：层级是 group，至少两个成员。 */
export const jiayi: City = {
  path: "cities/jiayi.md",
  data: { name: "甲乙协作组", short: "甲乙", level: "group", members: ["jia", "yi"] },
  body: "",
};
