import { z } from "zod";
import { line } from "./text.ts";

/** 出版物自己的说明文字（content/pages），例如 “关于本刊”。 */
export const page = z.strictObject({
  title: line("标题。"),
  summary: line("一句话的提要。"),
});

export type PageData = z.infer<typeof page>;
