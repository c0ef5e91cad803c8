/** 一份数据的指纹：53 位的整数。内容相同则相同；不同而相同的可能约为九千万亿分之一。 */
export type Fingerprint = number;

/** 指纹认得的引用：图里的结点不往里走，只算它是哪一个，交出它的名字的指纹。 */
export type Reference = (value: object) => Fingerprint | undefined;

const numbers = new Float64Array(1);
const words = new Uint32Array(numbers.buffer);

/** 两路各 32 位的混合，一路一个乘数；存下来会同别的机器上的比，不可改。 */
class Mixer {
  private a = 0x811c9dc5;
  private b = 0x9e3779b9;

  /** @param value 只取 32 位。 */
  number(value: number): void {
    this.a = Math.imul(((this.a << 5) | (this.a >>> 27)) ^ value, 0x9e3779b1);
    this.b = Math.imul((this.b << 13) | (this.b >>> 19), 5) ^ Math.imul(value + 0x7f4a7c15, 0x85ebca6b);
  }

  /** 两个字一次。 */
  text(value: string): void {
    const { length } = value;
    this.number(length);
    let index = 1;
    for (; index < length; index += 2) this.number((value.charCodeAt(index - 1) << 16) | value.charCodeAt(index));
    if (index === length) this.number(value.charCodeAt(length - 1));
  }

  /** 一个数的 64 位。 */
  wide(value: number): void {
    numbers[0] = value;
    this.number(words[0] ?? 0);
    this.number(words[1] ?? 0);
  }

  /** 取 32 位和 21 位，拼成一个安全整数。 */
  result(): Fingerprint {
    const high = Math.imul(this.b ^ (this.b >>> 15), 0xc2b2ae35);
    const low = Math.imul(this.a ^ (this.a >>> 13), 0x27d4eb2f);
    return ((high ^ (high >>> 16)) & 0x1fffff) * 2 ** 32 + ((low ^ (low >>> 15)) >>> 0);
  }
}

function mix(mixer: Mixer, value: unknown, reference: Reference): void {
  switch (typeof value) {
    case "string":
      mixer.number(1);
      mixer.text(value);
      return;
    case "number":
      mixer.number(2);
      mixer.wide(value);
      return;
    case "boolean":
      mixer.number(value ? 3 : 4);
      return;
    case "undefined":
      mixer.number(5);
      return;
    case "object":
      break;
    default:
      throw new TypeError(`${typeof value} 没有指纹：${String(value).slice(0, 80)}`);
  }
  if (value === null) {
    mixer.number(6);
    return;
  }
  if (Array.isArray(value)) {
    mixer.number(8);
    mixer.number(value.length);
    for (const item of value) mix(mixer, item, reference);
    return;
  }
  const name = reference(value);
  if (name !== undefined) {
    mixer.number(7);
    mixer.wide(name);
  } else if (value instanceof Map) {
    mixer.number(9);
    mix(mixer, [...value], reference);
  } else {
    mixer.number(10);
    const keys = Object.keys(value);
    mixer.number(keys.length);
    for (const key of keys) {
      mixer.text(key);
      mix(mixer, (value as Record<string, unknown>)[key], reference);
    }
  }
}

/**
 * 一份数据的指纹。认得字符串、数、布尔、空值、数组、Map 和普通对象；键的先后也算。
 * @param reference 说出哪些对象是结点、叫什么；结点之间互相指，走进去就出不来。
 * @throws 里面有函数之类不是数据的东西。
 */
export function fingerprint(value: unknown, reference: Reference = () => undefined): Fingerprint {
  const mixer = new Mixer();
  mix(mixer, value, reference);
  return mixer.result();
}
