import { type Fact, type FactNumbers, type Facts, factOf, fieldOf, nameOf } from "./facts.ts";

/** 不用的名字去掉以后的新编号；先后不变，所以从小到大的还是从小到大。 */
export class Renumbering {
  /** 留下的名字，旧编号。 */
  readonly names: number[] = [];
  /** 用到的事，旧编号，从小到大。 */
  readonly facts: Facts;
  readonly #numbers: Uint32Array;
  /** 留下的都在最前面：编号一个也没有变。 */
  readonly #same: boolean;

  /** @param used 一件事一个字节，用到的记 1。 */
  constructor(numbers: FactNumbers, used: Uint8Array) {
    this.#numbers = new Uint32Array(numbers.names.length);
    this.facts = new Uint32Array(used.reduce((sum, one) => sum + one, 0));
    let at = 0;
    let last = -1;
    for (let fact = used.indexOf(1); fact >= 0; fact = used.indexOf(1, fact + 1)) {
      this.facts[at] = fact;
      at += 1;
      const name = nameOf(fact);
      if (name === last) continue;
      last = name;
      this.#numbers[name] = this.names.length;
      this.names.push(name);
    }
    this.#same = last === this.names.length - 1;
  }

  /** 一件事的新编号。 */
  move(fact: Fact): Fact {
    return factOf(this.#numbers[nameOf(fact)] ?? 0, fieldOf(fact));
  }

  /** 一串事的新编号；没有变的原样交回。 */
  apply(facts: Facts): Facts {
    return this.#same ? facts : facts.map((fact) => this.move(fact));
  }
}
