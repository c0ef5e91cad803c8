import { z } from "zod";
import { datedValue } from "./date.ts";
import { identifierPattern, reference } from "./identifier.ts";
import { line } from "./text.ts";

/** 数字的松紧：恰好、余（超过）、近（将近）、约、至少、至多。 */
export const bounds = ["exact", "over", "near", "about", "at-least", "at-most"] as const;
/** 数字的性质：成效（做成了什么）、结构（有多少）、频次（多久一次）、计划（打算做多少）。 */
export const figureKinds = ["outcome", "structure", "frequency", "plan"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** 写得出来的数：读者看见的是 12345.6，不是 1e+21。再大的用万、亿作单位。 */
const amount = () =>
  z.number().refine((value) => Math.abs(value) < 1e15 && /^-?\d+(?:\.\d{1,6})?$/.test(String(value)), {
    message: "数太大、太小或小数位太多，写不成普通的数；请换一个单位，例如万、亿，小数至多六位",
  });

/** 统计时段。来源写得含糊的（“两年来”“运行以来”），照原话写 text，不硬配起止。 */
export const period = z.strictObject({
  text: line("来源的说法或通行写法，例如 “两年来”“截至2020年底”“2017年”。"),
  date: datedValue.optional().describe("能落到日历上的，再写成日期。"),
});

/** 一个可检索、可比较、可核对的数字。它的原样写法必须在正文里找得到。 */
export const figure = z
  .strictObject({
    id: z
      .string()
      .regex(identifierPattern, '应为小写字母、数字和连字符，例如 "gongzuozhan"')
      .describe("本文件内唯一的短编号，用作网页锚点。"),
    metric: line("数的是什么，例如 “委员工作站”“协商活动”。"),
    measure: line(
      "可比的名目：各地叫法不同而数的是一回事的，写同一个名目，就排在一起比较，例如 “委员联系群众的站点”；不写就用 metric。",
    ).optional(),
    value: amount().describe("数值；区间的下端。"),
    to: amount().optional().describe("区间的上端，例如 1—2 个写 value: 1, to: 2。"),
    bound: z.enum(bounds).default("exact").describe("松紧：恰好、余、近、约、至少、至多。"),
    unit: line("单位，例如 个、名、次、亿元、%。"),
    per: line("频次的周期，例如 年、季度、月。").optional(),
    period: period.optional().describe("统计时段。"),
    subject: line("谁的数字，例如 “甲市政协”“全市四级委员”。"),
    city: reference("城市").optional().describe("记录涉及多个城市时，说明是哪一个。"),
    mechanism: reference("机制").optional().describe("这个数字说明的机制。"),
    kind: z.enum(figureKinds).describe("性质：成效、结构、频次、计划。"),
    text: line("正文里的原样写法，例如 “200余名”。正文必须含有这几个字。"),
    sameAs: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '应写成 “文件编号/数字编号”，例如 "jia-baogao/weiyuan"')
      .optional()
      .describe("别的文件已经登记过同一个数字时，指向那一处；总表里只算一个。"),
    note: line("口径等需要提醒读者的话。").optional(),
  })
  .refine((figure) => figure.to === undefined || figure.to > figure.value, {
    path: ["to"],
    message: "区间的上端应大于下端",
  })
  .refine((figure) => (figure.kind === "frequency") === (figure.per !== undefined), {
    path: ["per"],
    message: "性质为频次（frequency）的要写周期 per，其他性质的不写",
  });

export type Figure = z.infer<typeof figure>;
