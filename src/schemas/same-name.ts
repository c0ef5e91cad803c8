import { z } from "zod";
import { reference } from "./identifier.ts";
import { line, phrases } from "./text.ts";

/** 同名异义：一个名称在几个城市说的是几回事。正文说明异同。 */
export const sameName = z.strictObject({
  name: line("共用的名称，例如 三有。"),
  aliases: phrases("相近的名称。"),
  summary: line("一句话说清差别。"),
  meanings: z
    .array(
      z.strictObject({
        city: reference("城市"),
        mechanism: reference("机制").optional().describe("对应的机制。"),
        meaning: line("在这个城市指什么。"),
      }),
    )
    .min(2, "同名异义至少有两个意思")
    .describe("各地各指什么，一地一项。"),
});

export type SameNameData = z.infer<typeof sameName>;
