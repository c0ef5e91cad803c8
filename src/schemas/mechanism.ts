import { z } from "zod";
import { annotation } from "./annotation.ts";
import { code } from "./code.ts";
import { datedValue } from "./date.ts";
import { figure } from "./figure.ts";
import { reference } from "./identifier.ts";
import { provenance } from "./provenance.ts";
import { line, phrases } from "./text.ts";

/** 机制的状态：建议中、计划中、试行、运行中、已完成、已替代。 */
export const statuses = ["proposed", "planned", "trial", "running", "completed", "replaced"] as const;

/** 机制：一个委员会正在运行、曾经运行或者建议建立的平台、制度、载体、体系或提法。 */
export const mechanism = z.strictObject({
  name: line("名称，照来源的叫法。"),
  aliases: phrases("别名、简称和别的写法，搜索时都认。"),
  form: reference("形态").describe("形态：平台、机制、制度、载体、体系……（见 vocabulary/forms.yaml）。"),
  category: reference("机制类别").describe("类别（见 vocabulary/categories.yaml）。"),
  city: reference("城市").describe("所属城市；跨区域的填协作组的编号。"),
  organisation: line("由谁建立或运行，照来源写。"),
  code: code.optional().describe("有代码的，写出代码和拆解。"),
  status: z.enum(statuses).describe("状态。"),
  since: datedValue.optional().describe("何时开始；来源没说的不写。"),
  until: datedValue.optional().describe("何时结束或被替代；来源没说的不写。"),
  proposer: reference("城市").optional().describe("建议中的机制，由哪个城市的政协提出。"),
  partOf: z.array(reference("机制")).default([]).describe("它属于哪个更大的机制。"),
  supports: z.array(reference("机制")).default([]).describe("它保障、服务于哪个机制。"),
  replaces: z.array(reference("机制")).default([]).describe("它替代了哪个机制。"),
  related: z.array(reference("机制")).default([]).describe("来源里同它相关的其他机制。"),
  topics: z.array(reference("专题")).default([]).describe("专题。"),
  figures: z.array(figure).default([]).describe("正文里说到、而记录里没有的数字。"),
  annotations: z.array(annotation).default([]).describe("编辑注。"),
  sources: z.array(provenance).min(1, "至少写一处出处").describe("出处。"),
});

export type MechanismData = z.infer<typeof mechanism>;
