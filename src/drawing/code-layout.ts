import { linkVertical } from "d3-shape";
import { segments } from "../archive/segments.ts";
import type { Code } from "../schemas/code.ts";
import { type TallyBox, tally } from "./tally.ts";
import { textWidth } from "./text-width.ts";

/** 代码里的一段字，横向居中在 x，基线在 y。 */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  unexplained: boolean;
}

/** 一个部分在图上的一栏：栏头横线、从代码引来的线、数目的方块。 */
export interface CodeColumn {
  x: number;
  width: number;
  top: number;
  /** 从代码到栏头的引线。 */
  branch: string;
  boxes: TallyBox[];
  /** 由前一部分编成（25合8、22并9），两栏之间画箭头。 */
  merged: boolean;
  unexplained: boolean;
}

export interface CodeLayout {
  width: number;
  height: number;
  size: number;
  box: number;
  glyphs: Glyph[];
  /** 代码各段底下的括线。 */
  brackets: string[];
  columns: CodeColumn[];
}

interface Options {
  width: number;
  /** 代码的字号上限；太长的代码自动缩小。 */
  size: number;
  box: number;
  /** 引线的高度。 */
  drop: number;
  gap: number;
}

/** 栏在页面上的两种宽度：桌面上图下的文字与栏对齐，手机上文字另列。 */
export const codeFormats = {
  wide: { width: 1120, size: 88, box: 14, drop: 56, gap: 24 },
  narrow: { width: 340, size: 56, box: 9, drop: 36, gap: 8 },
} satisfies Record<string, Options>;

const round = (value: number): number => Math.round(value * 10) / 10;
const curve = linkVertical<{ source: [number, number]; target: [number, number] }, [number, number]>();

/** 代码排成一行，切得开的一段一处，括线与段同宽；切不开的（六个一）整体一处。 */
function placeGlyphs(code: Code, { width, size: largest }: Options) {
  const pieces = segments(code) ?? [code.text];
  const gap = 0.12;
  const total = pieces.reduce((sum, piece) => sum + textWidth(piece) + gap, -gap);
  const size = Math.min(largest, Math.floor(width / total));
  let left = (width - total * size) / 2;
  const baseline = size;
  const foot = round(baseline + size * 0.22);
  const whole = pieces.length !== code.parts.length;
  return {
    size,
    foot,
    spots: pieces.map((text, index) => {
      const span = textWidth(text) * size;
      const spot = {
        glyph: {
          text,
          x: round(left + span / 2),
          y: baseline,
          unexplained: whole ? code.parts.every((part) => part.unexplained) : (code.parts[index]?.unexplained ?? false),
        },
        bracket: `M${round(left)} ${foot - 6}V${foot}H${round(left + span)}V${foot - 6}`,
      };
      left += span + gap * size;
      return spot;
    }),
  };
}

/**
 * 代码图的几何：上面是代码，一段一括，每段引一条线到自己的一栏，栏里是数目的方块。
 * 合计式的代码从整体引出各条线。纯函数，同样的代码得到同样的图。
 */
export function layoutCode(code: Code, options: Options): CodeLayout {
  const { width, box, drop, gap } = options;
  const { size, foot, spots } = placeGlyphs(code, options);
  const top = round(foot + drop);
  const columnWidth = (width - gap * (code.parts.length - 1)) / code.parts.length;
  const columns = code.parts.map((part, index): CodeColumn => {
    const x = round(index * (columnWidth + gap));
    const from = spots.length === code.parts.length ? spots[index] : spots[0];
    return {
      x,
      width: round(columnWidth),
      top,
      branch: curve({ source: [from?.glyph.x ?? 0, foot], target: [round(x + columnWidth / 2), top] }) ?? "",
      boxes: tally(part.n, columnWidth, box).map((item) => ({
        ...item,
        x: round(x + item.x),
        y: round(top + box + item.y),
      })),
      merged: index > 0 && /^[合并]/.test(from?.glyph.text ?? ""),
      unexplained: part.unexplained,
    };
  });
  const lowest = Math.max(top, ...columns.flatMap(({ boxes }) => boxes.map(({ y }) => y + box)));
  return {
    width,
    height: Math.ceil(lowest + 4),
    size,
    box,
    glyphs: spots.map(({ glyph }) => glyph),
    brackets: spots.map(({ bracket }) => bracket),
    columns,
  };
}
