import type { Indexed } from "../changes.ts";
import type { Key } from "../engine.ts";
import type { Simplifier } from "../tokenise.ts";
import { scanDocument } from "./fields.ts";
import { PairTable } from "./pair-table.ts";
import { PostingPool } from "./posting-pool.ts";
import type { Term } from "./shard.ts";

/** 繁简对照在认单位的时候才用：一个字只查一次。 */
const asWritten: Simplifier = (character) => character;

/** 各个单位的号；绝大多数单位是一个字，凭码位就查得到。 */
class UnitNumbers {
  /** 号到单位。 */
  readonly texts: string[] = [];
  private readonly simplify: Simplifier;
  private readonly numbers = new Map<string, number>();
  /** 一个字的单位：码位到号加一，零是还没有。 */
  private readonly single = new Int32Array(0x10000);

  constructor(simplify: Simplifier) {
    this.simplify = simplify;
  }

  /** @param written 原文的写法，还没有转简体。 */
  of(written: string): number {
    if (written.length !== 1) return this.find(written);
    const code = written.charCodeAt(0);
    const known = this.single[code] ?? 0;
    if (known > 0) return known - 1;
    const number = this.find(written);
    this.single[code] = number + 1;
    return number;
  }

  private find(written: string): number {
    const text = this.simplify(written);
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }
}

/** 把全部文件翻过来：由词到文件。逐份添，编号由小到大。 */
export class Inverter {
  private readonly units: UnitNumbers;
  private readonly pairs = new PairTable();
  private readonly ids = new Map<string, number>();
  private readonly postings = new PostingPool();
  /** 正读的这份文件的词和位置，用完再用。 */
  private terms = new Int32Array(1 << 14);
  private positions = new Int32Array(1 << 14);

  constructor(simplify: Simplifier) {
    this.units = new UnitNumbers(simplify);
  }

  /** 两个单位合成的词。“11”“2”相连和“112”收尾，拼出来是同一个词。 */
  private termOf(first: number, second: number): number {
    const { texts } = this.units;
    const term = (texts[first] ?? "") + (texts[second] ?? "");
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.postings.open();
      this.ids.set(term, id);
    }
    this.pairs.add(first, second, id);
    return id;
  }

  add(key: Key, document: Indexed): void {
    const { units, pairs, postings } = this;
    let size = 0;
    // 这个词的第二个单位，就是下一个词的第一个。
    let lastText = "";
    let lastUnit = units.of("");
    scanDocument(document, asWritten, (first, second, position) => {
      const one = first === lastText ? lastUnit : units.of(first);
      const other = units.of(second);
      lastText = second;
      lastUnit = other;
      const known = pairs.get(one, other);
      const term = known < 0 ? this.termOf(one, other) : known;
      postings.count(term);
      if (size === this.terms.length) this.enlarge();
      this.terms[size] = term;
      this.positions[size] = position;
      size += 1;
    });
    for (let index = 0; index < size; index++) postings.add(this.terms[index] ?? 0, key, this.positions[index] ?? 0);
  }

  private enlarge(): void {
    const { terms, positions } = this;
    this.terms = new Int32Array(terms.length * 2);
    this.positions = new Int32Array(terms.length * 2);
    this.terms.set(terms);
    this.positions.set(positions);
  }

  /** 各个词的倒排有多少字节。 */
  *lengths(): Generator<number> {
    for (const id of this.ids.values()) yield this.postings.lengthOf(id);
  }

  /** 全部词的倒排，按词的次序。 */
  *inOrder(): Generator<Term> {
    for (const term of [...this.ids.keys()].sort()) yield [term, this.postings.read(this.ids.get(term) ?? 0)];
  }
}
