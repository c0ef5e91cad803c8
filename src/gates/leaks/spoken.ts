/** 记给下一次的。 */
export interface SavedSpoken {
  /** 找的是哪些片：它们的摘要。 */
  wanted: string;
  /** 看过的文件，连同内容的摘要。 */
  digests: ReadonlyMap<string, string>;
  /** 说到了的文件，说的是哪些片。 */
  said: ReadonlyMap<string, string[]>;
}

/** 可以公开的文件里说到了哪些要找的片。要找的没有变，文件也没有变的，照上一次的答，不再读它。 */
export class Spoken {
  readonly #before: SavedSpoken | undefined;
  #wanted = "";
  readonly #digests = new Map<string, string>();
  readonly #said = new Map<string, string[]>();

  /** @param before 上一次的 saved；没有的为空。 */
  constructor(before?: SavedSpoken) {
    this.#before = before;
  }

  /** @param wanted 要找的各片的摘要。 */
  seek(wanted: string): void {
    this.#wanted = wanted;
  }

  /** @param find 要读了文件才知道的，就读。 */
  in({ path, digest }: { path: string; digest: string }, find: () => string[]): string[] {
    const isKnown = this.#before?.wanted === this.#wanted && this.#before.digests.get(path) === digest;
    const pieces = isKnown ? (this.#before?.said.get(path) ?? []) : find();
    this.#digests.set(path, digest);
    if (pieces.length > 0) this.#said.set(path, pieces);
    return pieces;
  }

  get saved(): SavedSpoken {
    return { wanted: this.#wanted, digests: this.#digests, said: this.#said };
  }
}
