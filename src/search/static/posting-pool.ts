const pageBits = 20;
const pageSize = 1 << pageBits;
const smallest = 16;
const largest = 1 << 14;
/** 每一节的末尾留给下一节的地址。 */
const link = 4;

/** 一个词的一行：第一节在哪里、写到哪里、现在这一节到哪里为止、这一节多大、一共多少字节。 */
const [head, next, end, size, length] = [0, 1, 2, 3, 4] as const;
/** 接着三个：在正读的这份文件里还有几次、上一份文件的编号、上一个位置。 */
const [count, lastKey, lastPosition] = [5, 6, 7] as const;
const width = 8;

/**
 * 许多词的倒排一起长大，放在几块大内存里：每条由一节一节接成，一节比一节大。与 PostingWriter 写的一样。
 * 几十万条各有各的缓冲区，内存要多一倍，回收也慢；一个词的各个数挨着放，几千万次查找才不必每次从内存里取好几处。
 */
export class PostingPool {
  private readonly pages: Uint8Array[] = [];
  private used = pageSize;
  private rows = new Int32Array(width << 12);
  private opened = 0;

  /** 另起一条，得到它的号：0、1、2……。 */
  open(): number {
    const term = this.opened;
    const row = term * width;
    if (row === this.rows.length) {
      const larger = new Int32Array(this.rows.length * 2);
      larger.set(this.rows);
      this.rows = larger;
    }
    const start = this.room(smallest);
    this.rows[row + head] = start;
    this.rows[row + next] = start;
    this.rows[row + end] = start + smallest - link;
    this.rows[row + size] = smallest;
    this.opened += 1;
    return term;
  }

  /** 大小都是二的幂，所以一节不会跨两页。 */
  private room(bytes: number): number {
    this.used = Math.ceil(this.used / bytes) * bytes;
    if (this.used + bytes > this.pages.length << pageBits) {
      this.used = this.pages.length << pageBits;
      this.pages.push(new Uint8Array(pageSize));
    }
    const start = this.used;
    this.used += bytes;
    return start;
  }

  private extend(row: number): number {
    const { rows } = this;
    const bytes = Math.min((rows[row + size] ?? 0) * 2, largest);
    const start = this.room(bytes);
    const last = rows[row + end] ?? 0;
    const page = this.pages[last >>> pageBits];
    if (page) new DataView(page.buffer).setUint32(last & (pageSize - 1), start);
    rows[row + size] = bytes;
    rows[row + end] = start + bytes - link;
    return start;
  }

  /** 写一个变长整数，与 ByteWriter 写的相同。 */
  private number(row: number, value: number): void {
    const { rows, pages } = this;
    let at = rows[row + next] ?? 0;
    let rest = value;
    let bytes = 0;
    for (;;) {
      if (at === rows[row + end]) at = this.extend(row);
      const page = pages[at >>> pageBits] as Uint8Array;
      const more = rest > 0x7f;
      page[at & (pageSize - 1)] = more ? (rest & 0x7f) | 0x80 : rest;
      at += 1;
      bytes += 1;
      if (!more) break;
      rest >>>= 7;
    }
    rows[row + next] = at;
    rows[row + length] = (rows[row + length] ?? 0) + bytes;
  }

  /** 正读的这份文件里又有一次；一份文件先把各个词数完，再逐个 add。 */
  count(term: number): void {
    const row = term * width;
    this.rows[row + count] = (this.rows[row + count] ?? 0) + 1;
  }

  /**
   * 添这份文件里的一次。
   * @param key 文件的编号，由小到大。
   * @param position 在文件里的位置，由小到大。
   */
  add(term: number, key: number, position: number): void {
    const { rows } = this;
    const row = term * width;
    const times = rows[row + count] ?? 0;
    if (times > 0) {
      this.number(row, key - (rows[row + lastKey] ?? 0));
      this.number(row, times);
      rows[row + count] = 0;
      rows[row + lastKey] = key;
      rows[row + lastPosition] = 0;
    }
    this.number(row, position - (rows[row + lastPosition] ?? 0));
    rows[row + lastPosition] = position;
  }

  lengthOf(term: number): number {
    return this.rows[term * width + length] ?? 0;
  }

  /** 放 read 接好的：一条一块内存，几十万块，回收要一遍一遍地找。 */
  private slab = new Uint8Array(0);

  private cut(size: number): Uint8Array {
    if (size > this.slab.length) this.slab = new Uint8Array(Math.max(size, pageSize));
    const bytes = this.slab.subarray(0, size);
    this.slab = this.slab.subarray(size);
    return bytes;
  }

  /** 一条的全部字节，接成一整块。 */
  read(term: number): Uint8Array {
    const bytes = this.cut(this.lengthOf(term));
    let section = smallest;
    for (let from = this.rows[term * width + head] ?? 0, at = 0; ; ) {
      const page = this.pages[from >>> pageBits] as Uint8Array;
      const start = from & (pageSize - 1);
      const taken = Math.min(section - link, bytes.length - at);
      bytes.set(page.subarray(start, start + taken), at);
      at += taken;
      if (at === bytes.length) return bytes;
      from = new DataView(page.buffer).getUint32(start + section - link);
      section = Math.min(section * 2, largest);
    }
  }
}
