import { z } from "zod";

/** 编辑注的种类：数目、口径、名称、日期、文字缺损、归属。 */
export const annotationKinds = ["count", "scope", "name", "date", "damage", "attribution"] as const;

/** 编辑注：来源自相矛盾、残缺或两可之处，如实告诉读者，不代来源补写。 */
export const annotation = z.strictObject({
  kind: z.enum(annotationKinds).describe("种类：数目、口径、名称、日期、文字缺损、归属。"),
  text: z.string().trim().min(8, "请写成读者看得懂的一句话").describe("告诉读者什么没有定论、本刊怎样处理。"),
});

export type Annotation = z.infer<typeof annotation>;
