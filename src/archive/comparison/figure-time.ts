import type { FigureNode } from "../nodes.ts";

/** 现有多少（结构）相隔不超过这么多年，还算一个时候的。 */
export const nearEnough = 1;

/**
 * 数字说的是什么时候：
 * - 频次是定下的规矩，不论时候；
 * - 成效和计划是一段时间里的数，起止相同才能比，来源没有写到日历上的就无从比；
 * - 结构是某个时候有多少，来源没有写的，按说出它的那一篇的日期，相近就能比。
 */
export type FigureTime =
  | { kind: "any" }
  | { kind: "span"; value: string }
  | { kind: "year"; year: number }
  | { kind: "unknown" };

const lastYear = (value: string): number => Number((value.split("/").at(-1) ?? value).slice(0, 4));

export function figureTime({ data: { kind, period }, owner }: FigureNode): FigureTime {
  if (kind === "frequency") return { kind: "any" };
  if (kind !== "structure") return period?.date ? { kind: "span", value: period.date.value } : { kind: "unknown" };
  if (period?.date) return { kind: "year", year: lastYear(period.date.value) };
  // 写了时段而落不到日历上的，不拿成文的日期替它猜。
  if (period || owner.kind === "mechanism") return { kind: "unknown" };
  return { kind: "year", year: lastYear(owner.data.date.value) };
}
