import type { Indexed } from "./changes.ts";

/** 全刊用到的字，各在几份文件里：由它知道哪些繁简对照用得着。 */
export class Characters {
  private readonly counts: Map<number, number>;

  constructor(counts: ReadonlyMap<number, number> = new Map()) {
    this.counts = new Map(counts);
  }

  /** @param sign 添一份文件是 1，去掉一份是 -1。 */
  count({ title, names, paragraphs }: Indexed, sign: 1 | -1): void {
    const seen = new Set<number>();
    const look = (text: string) => {
      for (let at = 0; at < text.length; at++) {
        const code = text.codePointAt(at) ?? 0;
        if (code > 0xffff) at += 1;
        seen.add(code);
      }
    };
    look(title);
    names.forEach(look);
    for (const { text } of paragraphs) look(text);
    for (const code of seen) {
      const count = (this.counts.get(code) ?? 0) + sign;
      if (count > 0) this.counts.set(code, count);
      else this.counts.delete(code);
    }
  }

  /** 有的字，拼成一串。 */
  get text(): string {
    return String.fromCodePoint(...[...this.counts.keys()].sort((a, b) => a - b));
  }

  /** 记给下一次的。 */
  get remembered(): ReadonlyMap<number, number> {
    return this.counts;
  }
}
