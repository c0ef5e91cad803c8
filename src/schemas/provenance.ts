import { z } from "zod";
import { reference } from "./identifier.ts";

/** 出处：哪一份来源，从第几行到第几行。行号从 1 起，按来源文件的物理行。 */
export const provenance = z.strictObject({
  source: reference("来源"),
  lines: z
    .array(
      z.tuple([z.int().positive(), z.int().positive()]).refine(([from, to]) => from <= to, "起始行大于结束行，请对调"),
    )
    .min(1, "至少写一段行号，例如 [[7, 25]]")
    .describe("行号区间，可有多段，例如 [[51, 69], [121, 123]]。"),
});

export type Provenance = z.infer<typeof provenance>;
