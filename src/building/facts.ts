/** 一个名字最多有这么多项；是 2 的乘方，拆开一件事只要移位。 */
const fieldBits = 7;
const fieldsPerName = 2 ** fieldBits;

/** 一件事：谁的哪一项，编成一个数。谁，是档案里的一个结点、一份文件或者一份共用的结果。 */
export type Fact = number;

/** 一次排页读了哪些事，没有重复。 */
export type Facts = Uint32Array;

/**
 * 事的编号。账里记的全是编号，几百万个，所以要小；同一个名字在两次建站里编号不变，
 * 账才可以原样接着用。
 */
export class FactNumbers {
  readonly names: string[];
  readonly fields: string[];
  readonly #numbers: Map<string, number>;
  readonly #fieldNumbers: Map<string, number>;

  /** @param names 上一次编过的名字，先后就是编号。 */
  constructor(names: readonly string[] = [], fields: readonly string[] = [""]) {
    this.names = [...names];
    this.fields = [...fields];
    this.#numbers = new Map(names.map((name, number) => [name, number]));
    this.#fieldNumbers = new Map(fields.map((field, number) => [field, number]));
  }

  /** 名字的编号；没有编过的，编一个新的。 */
  number(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.#numbers.set(name, number);
      this.names.push(name);
    }
    return number;
  }

  /** @throws 项太多，编不下了。 */
  field(name: string): number {
    let number = this.#fieldNumbers.get(name);
    if (number === undefined) {
      number = this.fields.length;
      if (number >= fieldsPerName) throw new Error(`档案的字段超过了 ${fieldsPerName} 种`);
      this.#fieldNumbers.set(name, number);
      this.fields.push(name);
    }
    return number;
  }

  /** 比现有的编号都大的一个数。 */
  get end(): Fact {
    return this.names.length * fieldsPerName;
  }
}

export const factOf = (name: number, field = 0): Fact => name * fieldsPerName + field;
export const nameOf = (fact: Fact): number => fact >>> fieldBits;
export const fieldOf = (fact: Fact): number => fact & (fieldsPerName - 1);
