import { occurrence } from "./occurrence.ts";

/** 要在正文里找的一处文字：锚点和原样写法。 */
export interface Mark {
  /** 锚点。 */
  id: string;
  /** 原样文字。 */
  text: string;
}

/** 一段文字切成几截；落了脚的那一截带着锚点。 */
export interface Piece {
  text: string;
  id?: string;
}

/**
 * 在一段段文字里给锚点找落脚的地方：先出现的先落，同一处长的先落，一个锚点只落一次。
 * 按原样文字的首字和长度查，所以一篇有几千个数字也只从头到尾看一遍。
 */
export class MarkPlacer {
  /** 还没有落脚的锚点，以原样文字为键，先登记的在前。 */
  private readonly waiting = new Map<string, string[]>();
  /** 各个首字开头的原样文字有哪些长度，长的在前。 */
  private readonly lengths = new Map<string, number[]>();
  /** 各个首字的编码：绝大多数字不是，要一眼看得出。 */
  private readonly firsts = new Set<number>();
  /** 已经落了脚的。 */
  readonly placed = new Set<string>();

  constructor(marks: readonly Mark[]) {
    for (const { id, text } of marks) {
      if (text === "") continue;
      this.waiting.set(text, [...(this.waiting.get(text) ?? []), id]);
      const first = text.charAt(0);
      this.firsts.add(text.charCodeAt(0));
      const known = this.lengths.get(first) ?? [];
      if (!known.includes(text.length))
        this.lengths.set(
          first,
          [...known, text.length].sort((a, b) => b - a),
        );
    }
  }

  /** 切开一段文字；一个锚点也落不下的返回空。 */
  place(text: string): Piece[] | undefined {
    if (this.waiting.size === 0) return undefined;
    const pieces: Piece[] = [];
    let done = 0;
    for (let at = 0; at < text.length; at++) {
      if (!this.firsts.has(text.charCodeAt(at))) continue;
      const found = this.at(text, at, done);
      if (found === undefined) continue;
      if (at > done) pieces.push({ text: text.slice(done, at) });
      pieces.push(found);
      done = at + found.text.length;
      at = done - 1;
    }
    if (pieces.length === 0) return undefined;
    if (done < text.length) pieces.push({ text: text.slice(done) });
    return pieces;
  }

  /** 从这个位置起，落得下哪一个。 */
  private at(text: string, at: number, done: number): (Piece & { id: string }) | undefined {
    for (const length of this.lengths.get(text.charAt(at)) ?? []) {
      const words = text.slice(at, at + length);
      const [id, ...rest] = this.waiting.get(words) ?? [];
      if (id === undefined) continue;
      // 不落在更长的数目里：连同前后各两个字看。
      const from = Math.max(done, at - 2);
      if (occurrence(text.slice(from, at + length + 2), words) !== at - from) continue;
      if (rest.length > 0) this.waiting.set(words, rest);
      else this.waiting.delete(words);
      this.placed.add(id);
      return { text: words, id };
    }
    return undefined;
  }
}
