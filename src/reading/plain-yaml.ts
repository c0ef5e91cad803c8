/** 平常写法的 YAML 读出来的。 */
export interface PlainYaml {
  data: unknown;
  /** 写着汉字的值的起止，连同引号，两个数一对，从 0 起，按先后。 */
  strings: number[];
}

/** 不是平常的写法，交给完整的解析器去读；不是错误。 */
class Unusual extends Error {}

const unusual = new Unusual();

/** 字段名：字母开头，不是会读成别的东西的词。 */
const keyAt = /([A-Za-z][\w-]{0,60}):(?: +|(?=\n|$))/y;
/** 列表的一项里又是字段或者列表。 */
const nestedAt = /- |[A-Za-z][\w-]{0,60}:(?: |\n|$)/y;
const quotedKeyAt = /"([A-Za-z][\w-]{0,60})": */y;
const reserved = /^(?:null|true|false)$/i;

/** 会读成数、空值、真假的写法，宁多勿少。 */
const special = /^(?:~|null|true|false|[-+]?\.(?:inf|nan)|0[ox][\da-f]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?)$/i;
const plainNumber = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/** 不带引号的值：开头不是记号，到行末，或者到方括号、花括号里的逗号。 */
const plainAt = /[^\s\-?:,[\]{}#&*!|>'"%@`][^\n]*/y;
const plainInFlowAt = /[^\s\-?:,[\]{}#&*!|>'"%@`][^\n,[\]{}:#]*/y;
/** 一行之内、没有转义的引号。 */
const quotedAt = /"[^"\\\n]*"|'[^'\n]*'(?!')/y;

const han = /\p{Script=Han}/u;
/** 制表符、控制字符、BOM：写得平常的文件里没有。 */
const odd = /[^\n\u0020-\uFEFE\uFF00-\uFFFF]|\u007F/;
const deepest = 12;

class PlainReader {
  readonly strings: number[] = [];
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? undefined;
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private skipSpaces(): void {
    while (this.text[this.at] === " ") this.at += 1;
  }

  /** 走到下一个不空的行的头一个字上，返回它缩进几格；没有了返回 -1。 */
  private nextLine(): number {
    for (;;) {
      const start = this.at;
      this.skipSpaces();
      if (this.at >= this.text.length) return -1;
      if (this.text[this.at] !== "\n") return this.at - start;
      this.at += 1;
    }
  }

  /** 一个值写完了，这一行后面不许还有什么。 */
  private endLine(): void {
    this.skipSpaces();
    if (this.at < this.text.length && this.text[this.at] !== "\n") throw unusual;
    this.at += 1;
  }

  private keep(value: string, start: number, end: number): string {
    if (han.test(value)) this.strings.push(start, end);
    return value;
  }

  private quoted(): string | undefined {
    const start = this.at;
    const found = this.match(quotedAt)?.[0];
    return found === undefined ? undefined : this.keep(found.slice(1, -1), start, this.at);
  }

  private plain(pattern: RegExp): unknown {
    const start = this.at;
    const found = this.match(pattern)?.[0].replace(/ +$/, "");
    if (found === undefined || found.includes(": ") || found.includes(" #") || found.endsWith(":")) throw unusual;
    if (!special.test(found)) return this.keep(found, start, start + found.length);
    if (found === "true") return true;
    if (found === "false") return false;
    if (plainNumber.test(found)) return Number(found);
    throw unusual;
  }

  private setKey(map: Record<string, unknown>, key: string | undefined): string {
    if (key === undefined || reserved.test(key) || Object.hasOwn(map, key)) throw unusual;
    return key;
  }

  /** 方括号、花括号里的，写在一行之内。 */
  private flow(depth: number): unknown {
    if (depth > deepest) throw unusual;
    const open = this.text[this.at];
    if (open !== "[" && open !== "{") return this.quoted() ?? this.plain(plainInFlowAt);
    this.at += 1;
    const close = open === "[" ? "]" : "}";
    const items: unknown[] = [];
    const map: Record<string, unknown> = {};
    this.skipSpaces();
    if (this.text[this.at] === close) this.at += 1;
    else
      for (let end = ""; end !== close; ) {
        this.skipSpaces();
        if (open === "[") items.push(this.flow(depth + 1));
        else {
          const key = this.setKey(map, this.match(quotedKeyAt)?.[1] ?? this.match(keyAt)?.[1]);
          map[key] = this.flow(depth + 1);
        }
        this.skipSpaces();
        end = this.text[this.at] ?? "";
        if (end !== close && end !== ",") throw unusual;
        this.at += 1;
      }
    return open === "[" ? items : map;
  }

  /** 写在一行里的值。 */
  private inline(depth: number): unknown {
    const first = this.text[this.at];
    const value = first === "[" || first === "{" ? this.flow(depth) : (this.quoted() ?? this.plain(plainAt));
    this.endLine();
    return value;
  }

  /** 下一个不空的行缩进几格，不往前走。 */
  private peekLine(): number {
    const { at } = this;
    const indent = this.nextLine();
    this.at = at;
    return indent;
  }

  /** 下一行同级的，走到它的头一个字上；更浅的留给外面那一级。 */
  private nextItem(indent: number): number {
    const found = this.peekLine();
    if (found > indent) throw unusual;
    if (found === indent) this.nextLine();
    return found;
  }

  private map(indent: number, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let found = indent; found === indent; ) {
      const key = this.setKey(map, this.match(keyAt)?.[1]);
      if (this.at < this.text.length && this.text[this.at] !== "\n") map[key] = this.inline(depth + 1);
      else {
        this.at += 1;
        const inner = this.nextLine();
        if (inner <= indent) throw unusual;
        map[key] = this.block(inner, depth + 1);
      }
      found = this.nextItem(indent);
    }
    return map;
  }

  private list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (let found = indent; found === indent; ) {
      if (this.text[this.at] !== "-" || this.text[this.at + 1] !== " ") throw unusual;
      this.at += 2;
      const start = this.at;
      const compact = this.match(nestedAt) !== undefined;
      this.at = start;
      items.push(compact ? this.block(indent + 2, depth + 1) : this.inline(depth + 1));
      found = this.nextItem(indent);
    }
    return items;
  }

  private block(indent: number, depth: number): unknown {
    if (depth > deepest) throw unusual;
    return this.text[this.at] === "-" ? this.list(indent, depth) : this.map(indent, depth);
  }

  read(): unknown {
    const data = this.block(this.nextLine(), 0);
    if (this.peekLine() >= 0) throw unusual;
    return data;
  }
}

/**
 * 读平常写法的 YAML：一行一个字段，值是一行之内的文字、数、真假、方括号和花括号。比完整的解析器快十几倍，
 * 读出来的一样；内容十有八九这样写。别的写法（多行文字、注释、引用、转义，以及一切错误）一概不认。
 * @returns 不认的返回 undefined，请用完整的解析器。
 */
export function readPlainYaml(text: string): PlainYaml | undefined {
  if (odd.test(text)) return undefined;
  const reader = new PlainReader(text);
  try {
    return { data: reader.read(), strings: reader.strings };
  } catch (error) {
    if (error === unusual) return undefined;
    throw error;
  }
}
