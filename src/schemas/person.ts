import { z } from "zod";
import { annotation } from "./annotation.ts";
import { datedValue } from "./date.ts";
import { reference } from "./identifier.ts";
import { provenance } from "./provenance.ts";
import { line, phrases } from "./text.ts";

const post = z.strictObject({
  role: line("职务，例如 党组书记、主席。"),
  organisation: line("单位，例如 甲市政协。"),
  city: reference("城市").optional().describe("单位所在的城市；全国性单位不写。"),
  attested: datedValue.describe("来源在什么时候说他任此职。这不是任期的起止。"),
  sources: z.array(provenance).min(1, "至少写一处出处").describe("出处。"),
});

/** 人物和有日期的职务。只写来源里说到的公开职务。 */
/** 只有字和间隔号：繁体网页里照着换上去，不许夹着标记。 */
export const traditionalForm = /^[\p{L}\p{M}\p{N}·・．. 　-]+$/u;

export const person = z.strictObject({
  name: line("姓名。"),
  traditional: line("姓名的繁体写法；不写就逐字转，“范”“于”“余”这样本身也是繁体字的不动。")
    .regex(traditionalForm, "应只有汉字、字母和间隔号，例如 張棟樑")
    .optional(),
  aliases: phrases("别的写法。"),
  posts: z.array(post).min(1, "至少写一个职务").describe("担任过的职务，一职一项。"),
  note: line("一句话说明，只限来源说到的公开身份。").optional(),
  annotations: z.array(annotation).default([]).describe("编辑注。"),
});

export type PersonData = z.infer<typeof person>;
