import { Coverage } from "./coverage.ts";
import type { Outline, Place } from "./outline.ts";

/** 一种颜色画在底色上的深浅。 */
export interface Ramp {
  /** 盖住 255 分之几，用调色板里的第几色。 */
  colours: Uint8Array;
  /** 倒过来：某一色至多盖住 255 分之几；没有用到的为 0。 */
  levels: Uint8Array;
}

/** 各张画布轮流用的一块草稿；画一个形状不等别的事，不会抢。 */
const coverage = new Coverage();

/**
 * 十六色的画布，四位一个像素，一行前面多一个字节——就是 PNG 压缩以前的样子，不必再转。
 * 起先都是第 0 色。
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly rows: Uint8Array;
  readonly #stride: number;

  constructor({ width, height }: { width: number; height: number }) {
    this.width = width;
    this.height = height;
    this.#stride = 1 + Math.ceil(width / 2);
    this.rows = new Uint8Array(this.#stride * height);
  }

  /** 擦干净，全是第 0 色。 */
  clear(): void {
    this.rows.fill(0);
  }

  /**
   * 填一个形状；画布外面的不画，边上盖住一部分的像素用中间的颜色。
   * 几个形状搭着，同一个像素取盖得多的。
   */
  fill(outline: Outline, place: Place, ramp: Ramp): void {
    coverage.measure(outline, place);
    const { left, top, width, height } = coverage;
    const [from, to] = [Math.max(0, -left), Math.min(width, this.width - left)];
    for (let row = Math.max(0, -top); row < Math.min(height, this.height - top); row++) {
      const levels = coverage.row(row);
      const start = (top + row) * this.#stride + 1;
      for (let column = from; column < to; column++) {
        const level = levels[column] as number;
        if (level === 0) continue;
        const x = left + column;
        const at = start + (x >> 1);
        const pair = this.rows[at] as number;
        const shift = x & 1 ? 0 : 4;
        if (level <= (ramp.levels[(pair >> shift) & 0xf] as number)) continue;
        this.rows[at] = (pair & (0xf0 >> shift)) | ((ramp.colours[level] as number) << shift);
      }
    }
  }
}
