import { partition } from "../files/markup.ts";

/** 表里的值：还没有查过、不留、隔开两格、一对代理、一个变几个；再大的就是归一以后的那个单位，留下的最小是数字 0。 */
const unknown = 0;
const omitted = 1;
const divider = 2;
const surrogate = 3;
const several = 4;
const leastKept = 0x30;
/** 两格之间：网页里的两段，JSON 和 CSV 里的两个值。归一成 0，哪句话里也没有它。 */
const partitions: ReadonlySet<string> = new Set([partition, '"', ",", "\t"]);

const isKept = /[\p{L}\p{N}]/u;
const isHighSurrogate = (code: number): boolean => (code & 0xfc00) === 0xd800;

/**
 * 把文字归一：只留字母、汉字和数字，不分大小写、全角半角，繁体转简体，去掉重音；
 * 标点、空白、换行都隔不开，两格之间隔得开。几亿个字都要过一遍，所以查表，写进同一块地方。
 */
export class PlainText {
  /** 最近一次归一的，UTF-16 单位；只有开头的 length 个作数。 */
  units = new Uint16Array(1 << 16);
  length = 0;
  private readonly table = new Uint16Array(0x10000);
  private readonly expansions = new Map<number, string>();
  private readonly simplify: ReadonlyMap<string, string>;

  /** @param simplify 繁简对照，一字对一字。 */
  constructor(simplify: ReadonlyMap<string, string>) {
    this.simplify = simplify;
  }

  private normal(character: string): string {
    let kept = "";
    for (const part of character.normalize("NFKD").toLowerCase())
      if (isKept.test(part)) kept += this.simplify.get(part) ?? part;
    return kept;
  }

  private learn(code: number): number {
    const character = String.fromCharCode(code);
    const kept = this.normal(character);
    let value = omitted;
    if (partitions.has(character)) value = divider;
    else if (isHighSurrogate(code)) value = surrogate;
    else if (kept.length === 1) value = kept.charCodeAt(0);
    else if (kept.length > 1) value = several;
    if (value === several) this.expansions.set(code, kept);
    this.table[code] = value;
    return value;
  }

  private grow(least: number): void {
    const larger = new Uint16Array(Math.max(least, this.units.length * 2));
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
  }

  /** 归一一段文字，放进 units 和 length。 */
  read(text: string): void {
    if (this.units.length < text.length) this.grow(text.length);
    const { table } = this;
    let { units } = this;
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let value = table[code] ?? unknown;
      if (value === unknown) value = this.learn(code);
      if (value >= leastKept) {
        units[length++] = value;
        continue;
      }
      if (value === omitted) continue;
      if (value === divider) {
        units[length++] = 0;
        continue;
      }
      // 一对代理合起来才是一个字；一个字变几个的，地方可能不够。
      const kept =
        value === surrogate
          ? this.normal(String.fromCodePoint(text.codePointAt(at) ?? code))
          : (this.expansions.get(code) ?? "");
      if (value === surrogate) at += 1;
      if (length + kept.length + text.length - at > units.length) {
        this.length = length;
        this.grow(length + kept.length + text.length - at);
        units = this.units;
      }
      for (let index = 0; index < kept.length; index++) units[length++] = kept.charCodeAt(index);
    }
    this.length = length;
  }

  /** 归一以后从这里起的几个单位。 */
  slice(start: number, size: number): string {
    return String.fromCharCode(...this.units.subarray(start, start + size));
  }
}
