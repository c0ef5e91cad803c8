import type { Code } from "../schemas/code.ts";

type Count = Code["parts"][number]["n"];

/** 一个方块的左上角，边长另定；open 是“不定数”里渐隐的方块，从 1 起越来越淡。 */
export interface TallyBox {
  x: number;
  y: number;
  open?: number;
}

/** 超过这么多就不逐个画，只写数目。 */
const most = 30;
/** 不定数画三个渐隐的方块，表示还可以再有。 */
const openEnded = 3;

/**
 * 数目画成一排排方块，数得过来。
 * @param width 一排最宽多少，放不下就另起一排。
 * @param box 方块的边长；间隔是它的四成。
 * @returns 不计数的部分和大得数不过来的数目，没有方块。
 */
export function tally(n: Count, width: number, box: number): TallyBox[] {
  const pitch = box * 1.4;
  const perRow = Math.max(1, Math.floor((width + pitch - box) / pitch));
  const count = typeof n === "number" ? (n <= most ? n : 0) : n === undefined ? 0 : openEnded;
  return Array.from({ length: count }, (_, index) => ({
    x: (index % perRow) * pitch,
    y: Math.floor(index / perRow) * pitch,
    ...(typeof n === "string" ? { open: index + 1 } : {}),
  }));
}
