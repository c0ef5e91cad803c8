const pageBits = 20;
const pageSize = 1 << pageBits;
const smallest = 16;
const largest = 1 << 14;
/** 每一节的末尾留给下一节的地址。 */
const link = 4;

/**
 * 许多条一起长大的字节串，放在几块大内存里：每条由一节一节接成，一节比一节大。
 * 几十万条各有各的缓冲区，内存要多一倍，回收也慢。
 */
export class BytePool {
  private readonly pages: Uint8Array[] = [];
  private used = pageSize;
  /** 每条的第一节在哪里、写到哪里、现在这一节到哪里为止、多大、一共多少字节。 */
  private readonly heads: number[] = [];
  private readonly ats: number[] = [];
  private readonly ends: number[] = [];
  private readonly sizes: number[] = [];
  private readonly lengths: number[] = [];

  /** 另起一条，得到它的号：0、1、2……。 */
  open(): number {
    const start = this.room(smallest);
    this.heads.push(start);
    this.ats.push(start);
    this.ends.push(start + smallest - link);
    this.sizes.push(smallest);
    return this.lengths.push(0) - 1;
  }

  /** 大小都是二的幂，所以一节不会跨两页。 */
  private room(size: number): number {
    this.used = Math.ceil(this.used / size) * size;
    if (this.used + size > this.pages.length << pageBits) {
      this.used = this.pages.length << pageBits;
      this.pages.push(new Uint8Array(pageSize));
    }
    const start = this.used;
    this.used += size;
    return start;
  }

  private extend(string: number): number {
    const size = Math.min((this.sizes[string] ?? 0) * 2, largest);
    const start = this.room(size);
    const end = this.ends[string] ?? 0;
    const page = this.pages[end >>> pageBits];
    if (page) new DataView(page.buffer).setUint32(end & (pageSize - 1), start);
    this.sizes[string] = size;
    this.ends[string] = start + size - link;
    return start;
  }

  /** 写一个变长整数，与 ByteWriter 写的相同。 */
  number(string: number, value: number): void {
    let at = this.ats[string] ?? 0;
    let rest = value;
    for (;;) {
      if (at === this.ends[string]) at = this.extend(string);
      const page = this.pages[at >>> pageBits] as Uint8Array;
      const more = rest > 0x7f;
      page[at & (pageSize - 1)] = more ? (rest & 0x7f) | 0x80 : rest;
      at += 1;
      this.lengths[string] = (this.lengths[string] ?? 0) + 1;
      if (!more) break;
      rest >>>= 7;
    }
    this.ats[string] = at;
  }

  lengthOf(string: number): number {
    return this.lengths[string] ?? 0;
  }

  /** 一条的全部字节，接成一整块。 */
  read(string: number): Uint8Array {
    const bytes = new Uint8Array(this.lengthOf(string));
    let size = smallest;
    for (let from = this.heads[string] ?? 0, at = 0; ; ) {
      const page = this.pages[from >>> pageBits] as Uint8Array;
      const start = from & (pageSize - 1);
      const count = Math.min(size - link, bytes.length - at);
      bytes.set(page.subarray(start, start + count), at);
      at += count;
      if (at === bytes.length) return bytes;
      from = new DataView(page.buffer).getUint32(start + size - link);
      size = Math.min(size * 2, largest);
    }
  }
}
