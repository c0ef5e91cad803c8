import { z } from "zod";
import { annotation } from "./annotation.ts";
import { datedValue } from "./date.ts";
import { reference } from "./identifier.ts";
import { provenance } from "./provenance.ts";
import { line, phrases } from "./text.ts";

/** 会刊的一期：刊名、日期、编者按和目次。正文是本刊对这一期的介绍。 */
export const bulletin = z.strictObject({
  title: line("题名，照来源写。"),
  subtitle: line("副题。").optional(),
  short: line("简称，用在面包屑和列表里。"),
  aliases: phrases("别名。"),
  kind: line("种类，例如 发言摘登专版、理论刊物栏目。"),
  date: datedValue.describe("见报或上网的日期。"),
  publisher: line("刊登的报刊；未印的写 “未印”。"),
  publisherBasis: z.enum(["printed", "inferred", "unknown"]).describe("报刊名称的依据：印明、推断、不明。"),
  cities: z.array(reference("城市")).min(1, "至少写一个城市").describe("这一期讲到的城市，主要的写在前面。"),
  sources: z.array(provenance).min(1, "至少写一处出处").describe("出处。"),
  contents: z.array(reference("记录")).min(1, "目次不能为空").describe("目次：按刊载顺序列出记录的编号。"),
  summary: line("一两句话的提要。"),
  annotations: z.array(annotation).default([]).describe("编辑注。"),
});

export type BulletinData = z.infer<typeof bulletin>;
