import { z } from "zod";
import { annotation } from "./annotation.ts";
import { datedValue } from "./date.ts";
import { figure } from "./figure.ts";
import { reference } from "./identifier.ts";
import { learning } from "./learning.ts";
import { provenance } from "./provenance.ts";
import { line, phrases } from "./text.ts";

/** 记录的状态：草稿、已发布、已更正、已撤回。 */
export const states = ["draft", "published", "corrected", "withdrawn"] as const;
/** 人物在一条记录里的身份：发言人、作者、编辑、主持或带队、参与、提到。 */
export const capacities = ["speaker", "author", "editor", "leader", "participant", "mentioned"] as const;

const appearance = z.strictObject({
  person: reference("人物"),
  as: z.enum(capacities).describe("身份：发言人、作者、编辑、主持或带队、参与、提到。"),
  role: line("当时的职务，照来源写；人物后来换了职务，这里不改。"),
});

const correction = z.strictObject({
  date: z.iso.date("应为实有的日期，例如 2024-06-30").describe("更正日期。"),
  text: line("改了什么：原来怎样，现在怎样。"),
  reason: line("为什么改，依据是什么。"),
});

const withdrawal = z.strictObject({
  date: z.iso.date("应为实有的日期，例如 2024-06-30").describe("撤回日期。"),
  reason: line("撤回的原因。"),
});

/** 各类记录共有的字段。 */
export const recordBase = z.strictObject({
  title: line("标题。"),
  titleBasis: z.enum(["printed", "constructed"]).describe("标题是来源印明的，还是本刊代拟的。"),
  genre: line("来源里的体裁，例如 发言摘登、图片说明、协商故事。"),
  cities: z.array(reference("城市")).min(1, "至少写一个城市").describe("所属城市，主要的写在前面。"),
  organisation: line("署名或主办的单位，照来源写。"),
  date: datedValue.describe("事情发生或文章发表的日期。"),
  people: z.array(appearance).default([]).describe("出现的人物，连同当时的职务。"),
  bulletin: reference("会刊").describe("收在哪一期会刊。"),
  sources: z.array(provenance).min(1, "至少写一处出处").describe("出处。"),
  topics: z.array(reference("专题")).min(1, "至少写一个专题").describe("专题。"),
  mechanisms: z.array(reference("机制")).default([]).describe("说到的机制。"),
  figures: z.array(figure).default([]).describe("正文里的数字。"),
  learnings: z.array(learning).default([]).describe("借鉴：来源自己说谁向哪里学了什么。"),
  annotations: z.array(annotation).default([]).describe("编辑注。"),
  keywords: phrases("关键词。"),
  summary: line("一两句话的提要，用在列表和搜索结果里。"),
  related: z.array(reference("记录")).default([]).describe("编辑认为相关的其他记录。"),
  state: z.enum(states).default("published").describe("状态：草稿、已发布、已更正、已撤回。"),
  corrections: z.array(correction).default([]).describe("更正记录。"),
  withdrawn: withdrawal.optional().describe("撤回说明。"),
});

type Base = z.infer<typeof recordBase>;

function lifecycle(record: Base, context: z.core.$RefinementCtx<Base>) {
  if (record.state === "withdrawn" && !record.withdrawn)
    context.addIssue({ code: "custom", path: ["withdrawn"], message: "已撤回的记录要写 withdrawn：日期和原因" });
  if (record.state !== "withdrawn" && record.withdrawn)
    context.addIssue({ code: "custom", path: ["state"], message: "写了 withdrawn，state 就应是 withdrawn" });
  if (record.state === "corrected" && record.corrections.length === 0)
    context.addIssue({
      code: "custom",
      path: ["corrections"],
      message: "已更正的记录要写 corrections：日期、改了什么、为什么改",
    });
}

const withSpeaker = (record: Base, context: z.core.$RefinementCtx<Base>) => {
  lifecycle(record, context);
  if (!record.people.some((person) => person.as === "speaker"))
    context.addIssue({
      code: "custom",
      path: ["people"],
      message: "发言要写明发言人：people 里至少有一人 as: speaker",
    });
};

/** 发言：某人在会上讲的话。 */
export const speech = recordBase.superRefine(withSpeaker);
/** 工作报告：一个委员会讲自己的工作，或主席署名的文章。 */
export const report = recordBase.superRefine(lifecycle);
/** 视察调研：一次有去处的调研、视察、考察、走访。 */
export const visit = recordBase.superRefine(lifecycle);
/** 案例：一件事怎样协商成、办成。 */
export const caseStory = recordBase.superRefine(lifecycle);
/** 特稿：记者写一个委员会一段时期全盘工作的长篇报道，既不是委员会自己的报告，也不止一件事。 */
export const feature = recordBase.superRefine(lifecycle);
/** 编者按、记者手记：原刊编者、记者写在一组文章前后的话，附在所属的会刊里，不单独成页。 */
export const editorNote = recordBase.superRefine(lifecycle);

export type RecordData = Base;
