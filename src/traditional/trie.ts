/**
 * 找最长的词用的字典树，以 UTF-16 单元为步。全部的边放在一张散列表里（三个定长数组），
 * 一步是两三次数组存取：一页几千个字，每个字都要走，用 Map 慢四倍。
 */
export class Trie {
  readonly #mask: number;
  readonly #from: Int32Array;
  readonly #by: Uint16Array;
  readonly #to: Int32Array;
  /** 各结点上的词换成什么，0 是根。 */
  readonly #values: (string | undefined)[] = [undefined];

  /** @param room 至多多少条边，即全部词的长度之和。 */
  constructor(room: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, room * 2)));
    this.#mask = size - 1;
    this.#from = new Int32Array(size).fill(-1);
    this.#by = new Uint16Array(size);
    this.#to = new Int32Array(size);
  }

  /** 这条边在表里的位置；没有这条边的，是它该在的空位。 */
  #slot(from: number, by: number): number {
    let slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(by, 0x85ebca6b)) >>> 7;
    for (;;) {
      slot &= this.#mask;
      if (this.#from[slot] === -1 || (this.#from[slot] === from && this.#by[slot] === by)) return slot;
      slot += 1;
    }
  }

  /** 词和换成的写法；同一个词后写的算。 */
  add(word: string, value: string): void {
    let node = 0;
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index);
      const slot = this.#slot(node, code);
      if (this.#from[slot] === -1) {
        this.#from[slot] = node;
        this.#by[slot] = code;
        this.#to[slot] = this.#values.push(undefined) - 1;
      }
      node = this.#to[slot] ?? 0;
    }
    this.#values[node] = value;
  }

  /** 从 at 起最长的词有多长；没有的是 0。它换成什么，存在 value 里。 */
  match(text: string, at: number): number {
    let node = 0;
    let length = 0;
    for (let index = at; index < text.length; index += 1) {
      const slot = this.#slot(node, text.charCodeAt(index));
      if (this.#from[slot] === -1) break;
      node = this.#to[slot] ?? 0;
      const value = this.#values[node];
      if (value !== undefined) {
        length = index + 1 - at;
        this.value = value;
      }
    }
    return length;
  }

  /** 上一次找到的词换成什么。 */
  value = "";
}
