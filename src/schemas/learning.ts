import { z } from "zod";
import { reference } from "./identifier.ts";
import { line } from "./text.ts";

/**
 * 借鉴：来源自己说谁向哪里学了什么。原话必须在正文里；名称相近、谁先谁后都不算借鉴，原话里没有就不写。
 * 学和被学的一方，有档案的填编号，没有档案的照来源写名称。
 */
export const learning = z
  .strictObject({
    from: reference("城市").optional().describe("向哪里学；有档案的填编号。"),
    fromName: line("向哪里学；没有档案的照来源写名称。").optional(),
    by: reference("城市").optional().describe("谁学；不写就是这条记录的第一个城市。"),
    byName: line("谁学；没有档案的照来源写名称，例如 县级政协。").optional(),
    what: line("学的是什么，一句话。"),
    mechanism: reference("机制").optional().describe("学来以后用在哪条机制上；来源没说的不写。"),
    text: line("正文里的原话，必须一字不差，例如 借鉴甲市政协的经验。"),
  })
  .refine(({ from, fromName }) => (from === undefined) !== (fromName === undefined), {
    path: ["from"],
    message: "向哪里学：有档案的写 from，没有档案的写 fromName，两样写一样",
  })
  .refine(({ by, byName }) => by === undefined || byName === undefined, {
    path: ["by"],
    message: "谁学：有档案的写 by，没有档案的写 byName，不要两样都写",
  });

export type Learning = z.infer<typeof learning>;
