/** 变长整数，七位一个字节，低位在前；写进会自己长大的缓冲区。 */
export class ByteWriter {
  private bytes: Uint8Array;
  length = 0;

  constructor(size = 16) {
    this.bytes = new Uint8Array(size);
  }

  private room(extra: number) {
    if (this.length + extra <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + extra));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** @param value 不小于 0，小于 2 的 32 次方。 */
  number(value: number): void {
    this.room(5);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /**
   * 一段短短的文字，UTF-8，前面是字节数。几十万个两三个字的词，请 TextEncoder 一个一个转，比自己写慢几倍。
   * @param text 没有落单的半个代理对。
   */
  text(text: string): void {
    let size = 0;
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    this.number(size);
    this.room(size);
    for (const character of text) this.character(character.codePointAt(0) ?? 0);
  }

  private character(code: number): void {
    const { bytes } = this;
    if (code < 0x80) {
      bytes[this.length++] = code;
      return;
    }
    if (code < 0x800) bytes[this.length++] = 0xc0 | (code >> 6);
    else if (code < 0x10000) bytes[this.length++] = 0xe0 | (code >> 12);
    else {
      bytes[this.length++] = 0xf0 | (code >> 18);
      bytes[this.length++] = 0x80 | ((code >> 12) & 0x3f);
    }
    if (code >= 0x800) bytes[this.length++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[this.length++] = 0x80 | (code & 0x3f);
  }

  append(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** 写好的部分，不复制。 */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

export class ByteReader {
  private readonly bytes: Uint8Array;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get done(): boolean {
    return this.position >= this.bytes.length;
  }

  /** @throws 读过了头：文件残缺。 */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.position++];
      if (byte === undefined) throw new RangeError("搜索索引的分片残缺");
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  take(length: number): Uint8Array {
    const start = this.position;
    this.position += length;
    if (this.position > this.bytes.length) throw new RangeError("搜索索引的分片残缺");
    return this.bytes.subarray(start, this.position);
  }
}
