import type { Indexed } from "../changes.ts";
import type { Key } from "../engine.ts";
import type { Simplifier } from "../tokenise.ts";
import { BytePool } from "./byte-pool.ts";
import { scanDocument } from "./fields.ts";
import { PairTable } from "./pair-table.ts";
import type { Term } from "./shard.ts";

/** 把全部文件翻过来：由词到文件。逐份添，编号由小到大。倒排与 PostingWriter 写的一样。 */
export class Inverter {
  private readonly simplify: Simplifier;
  private readonly units = new Map<string, number>();
  private readonly pairs = new PairTable();
  private readonly ids = new Map<string, number>();
  private readonly postings = new BytePool();
  /** 每个词：在正读的这份文件里还有几次、上一份文件的编号、上一个位置。 */
  private readonly counts: number[] = [];
  private readonly lastKeys: number[] = [];
  private readonly lastPositions: number[] = [];
  /** 正读的这份文件的词和位置，用完再用。 */
  private terms = new Int32Array(1 << 14);
  private positions = new Int32Array(1 << 14);

  constructor(simplify: Simplifier) {
    this.simplify = simplify;
  }

  private unitOf(text: string): number {
    let unit = this.units.get(text);
    if (unit === undefined) {
      unit = this.units.size;
      this.units.set(text, unit);
    }
    return unit;
  }

  private termOf(term: string): number {
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.postings.open();
      this.ids.set(term, id);
      this.counts.push(0);
      this.lastKeys.push(0);
      this.lastPositions.push(0);
    }
    return id;
  }

  add(key: Key, document: Indexed): void {
    let size = 0;
    // 这个词的第二个单位，就是下一个词的第一个。
    let lastText = "";
    let lastUnit = this.unitOf("");
    scanDocument(document, this.simplify, (first, second, position) => {
      const one = first === lastText ? lastUnit : this.unitOf(first);
      const other = this.unitOf(second);
      lastText = second;
      lastUnit = other;
      let term = this.pairs.get(one, other);
      if (term < 0) {
        // “11”“2”相连和“112”收尾，拼出来是同一个词。
        term = this.termOf(first + second);
        this.pairs.add(one, other, term);
      }
      this.counts[term] = (this.counts[term] ?? 0) + 1;
      if (size === this.terms.length) this.enlarge();
      this.terms[size] = term;
      this.positions[size] = position;
      size += 1;
    });
    for (let index = 0; index < size; index++) {
      const term = this.terms[index] ?? 0;
      const count = this.counts[term] ?? 0;
      if (count > 0) {
        this.postings.number(term, key - (this.lastKeys[term] ?? 0));
        this.postings.number(term, count);
        this.lastKeys[term] = key;
        this.lastPositions[term] = 0;
        this.counts[term] = 0;
      }
      const position = this.positions[index] ?? 0;
      this.postings.number(term, position - (this.lastPositions[term] ?? 0));
      this.lastPositions[term] = position;
    }
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
