import { z } from "zod";

/** 一行不空的文字。 */
export const line = (description: string) =>
  z
    .string()
    .trim()
    .min(1, "不能为空")
    .refine((value) => !/[\r\n]/.test(value), "应写成一行，不能换行")
    .describe(description);

/** 网上的地址，只许 http 和 https。 */
export const webAddress = () => z.url({ protocol: /^https?$/, error: "应为完整网址，以 https:// 开头", abort: true });

/** 别名、关键词一类的短语表，不许重复。 */
export const phrases = (description: string) =>
  z
    .array(z.string().trim().min(1, "不能为空"))
    .refine((values) => new Set(values).size === values.length, "有重复的词，请删去一个")
    .default([])
    .describe(description);
