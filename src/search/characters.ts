import type { Indexed } from "./changes.ts";

/** 万国码到此为止。 */
const codes = 0x110000;

/** 全刊用到的字，各在几份文件里：由它知道哪些繁简对照用得着。 */
export class Characters {
  private readonly counts = new Int32Array(codes);
  /** 这个字最近在第几份文件里见过：一份文件里只算一次。 */
  private readonly seen = new Int32Array(codes);
  private documents = 0;

  constructor(counts: ReadonlyMap<number, number> = new Map()) {
    for (const [code, count] of counts) this.counts[code] = count;
  }

  /** @param sign 添一份文件是 1，去掉一份是 -1。 */
  count({ title, names, paragraphs }: Indexed, sign: 1 | -1): void {
    this.documents += 1;
    this.look(title, sign);
    for (const name of names) this.look(name, sign);
    for (const { text } of paragraphs) this.look(text, sign);
  }

  private look(text: string, sign: 1 | -1): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at += 1;
      if (this.seen[code] === this.documents) continue;
      this.seen[code] = this.documents;
      this.counts[code] = (this.counts[code] ?? 0) + sign;
    }
  }

  /** 有的字，各在几份文件里，按字的次序；记给下一次。 */
  get remembered(): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    const { counts } = this;
    for (let code = 0; code < codes; code++) {
      const count = counts[code] ?? 0;
      if (count > 0) found.set(code, count);
    }
    return found;
  }
}

/** 有的字，拼成一串。 */
export const charactersIn = (remembered: ReadonlyMap<number, number>): string =>
  Array.from(remembered.keys(), (code) => String.fromCodePoint(code)).join("");
