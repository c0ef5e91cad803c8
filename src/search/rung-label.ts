import type { Rung } from "./ladder.ts";

/** 各级台阶给读者看的名称。 */
export const rungLabel: Record<Rung, string> = {
  exact: "原样出现",
  all: "各部分都有",
  words: "词词都有",
  relaxed: "没有完全匹配，以下为相关结果",
};
