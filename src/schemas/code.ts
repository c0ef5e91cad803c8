import { z } from "zod";
import { reference } from "./identifier.ts";
import { line } from "./text.ts";

/**
 * 代码怎么读：
 * - `digits` 逐位：代码里的数目依次就是各部分的数目（1126+N、1+2+6+4、25合8、一端一号两栏目）；
 * - `total` 合计：代码里的数目是各部分之和（8种模式、六个一、三有三新）；
 * - `terms` 逐词：代码由若干词组成，一词一部分（立·转·亮·联）。
 */
export const readings = ["digits", "total", "terms"] as const;

const numeral: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** 一百以内的汉字数目：十二→12、二十四→24。 */
function chineseNumeral(token: string): string | undefined {
  const [tens = "", ones = ""] = token.split("十");
  if (!token.includes("十")) return numeral[token]?.toString();
  return String((numeral[tens] ?? 1) * 10 + (numeral[ones] ?? 0));
}

/** 代码里的数目，依次取出：“1126+N”→["1126","N"]，“一端一号两栏目”→["1","1","2"]。 */
export function numerals(text: string): string[] {
  return Array.from(
    text
      .normalize("NFKC")
      .matchAll(/\d+|[NXnx](?![a-zA-Z])|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两双三四五六七八九]/g),
    ([token]) => (/\d/.test(token) ? token : (chineseNumeral(token) ?? token.toUpperCase())),
  );
}

const part = z.strictObject({
  n: z
    .union([z.int().positive(), z.enum(["N", "X"])])
    .optional()
    .describe("数目；N、X 表示不定；不计数的部分不写。"),
  label: line("代码里的那几个字，例如 “服务”“立”。").optional(),
  what: line("这一部分指什么；来源没有解释的写 “来源未解释”。"),
  unexplained: z.boolean().default(false).describe("来源没有解释的填 true，图上照样画出，标明未解释。"),
  mechanism: reference("机制").optional().describe("这一部分自己也是一条机制时填写。"),
});

function problem(code: { text: string; reads: (typeof readings)[number]; parts: z.infer<typeof part>[] }) {
  const tokens = numerals(code.text);
  const counts = code.parts.map((part) => part.n);
  if (code.reads === "digits") {
    const expected = tokens.join("");
    const actual = counts.filter((n) => n !== undefined).join("");
    if (expected !== actual)
      return `代码 “${code.text}” 逐位读作 ${expected || "（没有数目）"}，各部分的数目依次是 ${actual || "（没有）"}，对不上；请核对 parts，或改 reads`;
  }
  if (code.reads === "total") {
    const totals = tokens.map(Number).filter((n) => !Number.isNaN(n));
    const first = totals[0] ?? 0;
    const all = totals.reduce((sum, n) => sum + n, 0);
    const actual = counts.reduce<number>((sum, n) => sum + (typeof n === "number" ? n : 1), 0);
    if (actual !== first && actual !== all)
      return `代码 “${code.text}” 说的是 ${first} 项，各部分合计 ${actual} 项，对不上；来源没有列全的，补一个 unexplained: true 的部分说明`;
  }
  if (code.reads === "terms") {
    const terms = code.text.split(/[·、，,+＋/]|与|和/).filter(Boolean).length;
    if (terms !== code.parts.length)
      return `代码 “${code.text}” 有 ${terms} 个词，却写了 ${code.parts.length} 个部分，对不上；请一词一部分`;
  }
  return undefined;
}

/** 机制的代码，例如 “1126+N”，连同它的拆解。 */
export const code = z
  .strictObject({
    text: line("代码本身，例如 1126+N、8+4、三联三带。"),
    basis: z.enum(["printed", "constructed"]).default("printed").describe("来源印明，还是本刊概括。"),
    reads: z.enum(readings).describe("怎么读：digits 逐位、total 合计、terms 逐词。"),
    parts: z.array(part).min(1, "至少拆出一个部分").describe("拆解，照代码里的先后，一部分一项。"),
    note: line("拆解需要提醒读者的话。").optional(),
  })
  .superRefine((value, context) => {
    const message = problem(value);
    if (message) context.addIssue({ code: "custom", path: ["parts"], message });
  });

export type Code = z.infer<typeof code>;
