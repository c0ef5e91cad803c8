import { z } from "zod";
import { datedValue } from "./date.ts";
import { reference } from "./identifier.ts";
import { line, phrases, webAddress } from "./text.ts";

/** 词表里的一个词：类别、形态、专题、层级。 */
export const term = z.strictObject({
  id: reference("词"),
  name: line("名称。"),
  aliases: phrases("别名。"),
  description: line("一句话说明包括什么。"),
});

/** 一份来源：编辑手里的那张剪报或网页。 */
export const source = z.strictObject({
  id: reference("来源"),
  name: line("名称。"),
  publisher: line("刊登者；未印的写 “未印”。"),
  publisherBasis: z.enum(["printed", "inferred", "unknown"]).describe("刊登者的依据：印明、推断、不明。"),
  date: datedValue.describe("见报或上网的日期。"),
  file: line("原件的文件名。"),
  url: webAddress().optional().describe("网上原文的地址。"),
  condition: line("原件的状况：缺损、错乱、繁体等。").optional(),
});

export type Term = z.infer<typeof term>;
export type SourceData = z.infer<typeof source>;
