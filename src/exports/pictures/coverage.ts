import type { Outline, Place } from "./outline.ts";

/**
 * 一个形状盖住每个像素几分，逐行可取。
 *
 * 精确的面积，不是取样：每条边只在它经过的像素里记下“从这里往右多盖（少盖）多少”，
 * 一行从左累加过去就是盖住的份数（FreeType、font-rs 用的也是这个办法）。
 */
export class Coverage {
  left = 0;
  top = 0;
  width = 0;
  height = 0;
  #changes = new Float32Array(0);
  #levels = new Uint8Array(0);

  /** 换成这一个形状的。 */
  measure(outline: Outline, place: Place): void {
    this.#enclose(outline, place);
    const size = this.width * this.height;
    if (this.#changes.length < size) this.#changes = new Float32Array(size);
    else this.#changes.fill(0, 0, size);
    if (this.#levels.length < this.width) this.#levels = new Uint8Array(this.width);
    const x = place.x - this.left;
    const y = place.y - this.top;
    for (let i = 0; i < outline.length; i += 4)
      this.#addEdge(
        x + (outline[i] as number) * place.scale,
        y - (outline[i + 1] as number) * place.scale,
        x + (outline[i + 2] as number) * place.scale,
        y - (outline[i + 3] as number) * place.scale,
      );
  }

  /** 第几行各像素盖住 255 分之几；取下一行之前用完。 */
  row(row: number): Uint8Array {
    let sum = 0;
    const start = row * this.width;
    for (let column = 0; column < this.width; column++) {
      sum += this.#changes[start + column] as number;
      this.#levels[column] = Math.min(1, Math.abs(sum)) * 255 + 0.5;
    }
    return this.#levels;
  }

  /** 形状占着哪一块；四边各多留一格，边的变化记得到右邻，舍入的误差也不出格。 */
  #enclose(outline: Outline, { x, y, scale }: Place): void {
    let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < outline.length; i += 2) {
      const pointX = outline[i] as number;
      const pointY = outline[i + 1] as number;
      if (pointX < minX) minX = pointX;
      if (pointX > maxX) maxX = pointX;
      if (pointY < minY) minY = pointY;
      if (pointY > maxY) maxY = pointY;
    }
    if (outline.length === 0) [minX, maxX, minY, maxY] = [0, 0, 0, 0];
    this.left = Math.floor(x + minX * scale) - 1;
    this.top = Math.floor(y - maxY * scale) - 1;
    this.width = Math.ceil(x + maxX * scale) + 2 - this.left;
    this.height = Math.ceil(y - minY * scale) + 1 - this.top;
  }

  #addEdge(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 === y1) return;
    const direction = y0 < y1 ? 1 : -1;
    const [topX, topY, bottomX, bottomY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    const slope = (bottomX - topX) / (bottomY - topY);
    let x = topX;
    let y = topY;
    for (let row = Math.floor(topY); row < bottomY; row++) {
      const nextY = Math.min(row + 1, bottomY);
      const nextX = nextY === bottomY ? bottomX : x + slope * (nextY - y);
      this.#addPiece(row * this.width, Math.min(x, nextX), Math.max(x, nextX), (nextY - y) * direction);
      x = nextX;
      y = nextY;
    }
  }

  /** 一条边在一行里的一段：从 from 到 to，高 height（朝上为负）。 */
  #addPiece(start: number, from: number, to: number, height: number): void {
    const changes = this.#changes;
    const first = Math.floor(from);
    if (to <= first + 1) {
      // 只在一个像素里：它右边的那一份归它自己，余下的归右邻。
      const spill = height * ((from + to) / 2 - first);
      changes[start + first] = (changes[start + first] as number) + height - spill;
      changes[start + first + 1] = (changes[start + first + 1] as number) + spill;
      return;
    }
    // 跨几个像素：一个像素里盖住的是梯形，累加到像素右边为止盖住的，减去前面已经记下的。
    const slope = height / (to - from);
    let recorded = 0;
    let reached = 0;
    for (let column = first; column < to; column++) {
      const [enter, leave] = [Math.max(from, column), Math.min(to, column + 1)];
      const gained = slope * (leave - enter);
      // 进来以前的高度盖满整格；这一格里新添的，按它离右边的平均距离算。
      const covered = reached + gained * (column + 1 - (enter + leave) / 2);
      changes[start + column] = (changes[start + column] as number) + covered - recorded;
      recorded = covered;
      reached += gained;
    }
    const after = start + Math.ceil(to);
    changes[after] = (changes[after] as number) + height - recorded;
  }
}
