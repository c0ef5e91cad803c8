import { z } from "zod";
import { annotation } from "./annotation.ts";
import { reference } from "./identifier.ts";
import { provenance } from "./provenance.ts";
import { line, phrases } from "./text.ts";

const committee = z.strictObject({
  name: line("政协的名称，例如 甲市政协。"),
  aliases: phrases("来源里的别的叫法，例如 某省甲市政协。"),
});

/** 城市（省、市、区、县，或几个城市的协作组）和它的政协。正文是一段介绍，可以不写。 */
export const city = z
  .strictObject({
    name: line("全称，例如 甲市乙区。"),
    short: line("简称，例如 乙区。"),
    aliases: phrases("别的叫法。"),
    level: reference("层级").describe("层级（见 vocabulary/levels.yaml）。"),
    parent: reference("城市").optional().describe("上一级；直接隶属国家的省、直辖市和协作组不写。"),
    members: z.array(reference("城市")).default([]).describe("协作组的成员城市。"),
    committee: committee.optional().describe("来源里出现过的政协。"),
    sources: z.array(provenance).default([]).describe("出处。"),
    annotations: z.array(annotation).default([]).describe("编辑注。"),
  })
  .refine((city) => city.level !== "group" || city.members.length >= 2, {
    path: ["members"],
    message: "协作组至少有两个成员城市",
  });

export type CityData = z.infer<typeof city>;
