/**
 * 硬换行：一栏多宽就断成多宽的行，行与行之间没有空行。
 * 一行差不多写满了，下一行又没有缩进，就是同一段。
 */

export interface WrappedLine {
  text: string;
  /** 前面空了几行。 */
  gap: number;
  /** 行首原来有缩进。 */
  indented: boolean;
}

/** 栏宽不超过这么多字；再宽的一行就是一段。 */
const widest = 64;
/** 差这几个字也算写满：避头尾会挪一两个标点。 */
const slack = 3;

/** 第 n 行该不该接到第 n−1 行后面。 */
export function findWrapped(lines: readonly WrappedLine[]): boolean[] {
  const joins = lines.map(() => false);
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.gap === 0) end += 1;
    if (end - start >= 3) markRun(lines, start, end, joins);
    start = end;
  }
  return joins;
}

function markRun(lines: readonly WrappedLine[], start: number, end: number, joins: boolean[]): void {
  const run = lines.slice(start, end);
  const width = Math.max(...run.map(({ text }) => text.length));
  if (width > widest || width < 8) return;
  const filled = run.slice(0, -1).filter(({ text }) => text.length >= width - slack).length;
  if (filled < (run.length - 1) * 0.6) return;
  for (let index = start + 1; index < end; index++) {
    const above = lines[index - 1];
    joins[index] = above !== undefined && above.text.length >= width - slack && lines[index]?.indented !== true;
  }
}
