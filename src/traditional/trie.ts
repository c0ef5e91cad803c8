/**
 * 找最长的词用的字典树，以 UTF-16 单元为步。头一步查表；往后的边放在一张散列表里，
 * 一条边三个数（从哪个结点、哪个字、到哪个结点）挨着：一页几千个字，每个字都要走，用 Map 慢四倍。
 */
export class Trie {
  readonly #mask: number;
  readonly #edges: Int32Array;
  readonly #roots = new Int32Array(0x10000);
  /** 各结点上的词换成什么；0 是没有这个结点。 */
  readonly #values: (string | undefined)[] = [undefined];
  /** 上一次找到的词换成什么。 */
  value = "";

  /** @param room 至多多少条边，即全部词的长度之和。 */
  constructor(room: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, room * 1.25)));
    this.#mask = size - 1;
    this.#edges = new Int32Array(size * 3);
  }

  /** 这条边在表里的位置；没有这条边的，是它该在的空位。 */
  #slot(from: number, by: number): number {
    const edges = this.#edges;
    let slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(by, 0x85ebca6b)) >>> 7;
    for (;;) {
      const at = (slot & this.#mask) * 3;
      const found = edges[at];
      if (found === 0 || (found === from && edges[at + 1] === by)) return at;
      slot += 1;
    }
  }

  /** 词和换成的写法；同一个词后写的算。 */
  add(word: string, value: string): void {
    const first = word.charCodeAt(0);
    let node = this.#roots[first] || this.#values.push(undefined) - 1;
    this.#roots[first] = node;
    for (let index = 1; index < word.length; index += 1) {
      const code = word.charCodeAt(index);
      const at = this.#slot(node, code);
      if (this.#edges[at] === 0) this.#edges.set([node, code, this.#values.push(undefined) - 1], at);
      node = this.#edges[at + 2] ?? 0;
    }
    this.#values[node] = value;
  }

  /** 从 at 起最长的词有多长；没有的是 0。它换成什么，在 value 里。 */
  match(text: string, at: number): number {
    let node = this.#roots[text.charCodeAt(at)] ?? 0;
    let length = 0;
    for (let index = at + 1; node !== 0; index += 1) {
      const value = this.#values[node];
      if (value !== undefined) {
        length = index - at;
        this.value = value;
      }
      if (index >= text.length) break;
      node = this.#edges[this.#slot(node, text.charCodeAt(index)) + 2] ?? 0;
    }
    return length;
  }
}
