import { type FactNumbers, type Facts, factOf, fieldOf, nameOf } from "./facts.ts";

/** 别的线程、别的机器编的号，换成这里的。 */
export class FactTranslation {
  readonly #numbers: FactNumbers;
  readonly #names: number[] = [];
  readonly #fields: number[] = [];

  constructor(numbers: FactNumbers) {
    this.#numbers = numbers;
  }

  /** 那边新编的名字和项，接在说过的后面。 */
  learn(names: readonly string[], fields: readonly string[]): void {
    for (const name of names) this.#names.push(this.#numbers.number(name));
    for (const field of fields) this.#fields.push(this.#numbers.field(field));
  }

  /** @throws 有没有说过的编号。 */
  apply(facts: Facts): Facts {
    return facts.map((fact) => {
      const name = this.#names[nameOf(fact)];
      const field = this.#fields[fieldOf(fact)];
      if (name === undefined || field === undefined) throw new Error(`不认得的编号 ${fact}`);
      return factOf(name, field);
    });
  }
}
