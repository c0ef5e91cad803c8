import { isDrawn, isInline, partition } from "./markup.ts";

/** 没有收尾的元素。 */
const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** 里面的尖括号不是标签的元素。 */
const raw = new Set(["script", "style", "title", "textarea", "xmp"]);
const rawEnd = /<\/(?:script|style|title|textarea|xmp)/gi;

const reference = /&(?:(amp|lt|gt|quot)|#(\d{2,4})|#x([\da-f]{2,3}));/g;
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** 常见的实体还原；有别的实体、不成实体的 &，为空。 */
function decoded(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let strange = text.replace(reference, "").includes("&");
  const plain = text.replace(reference, (_, name: string, decimal: string, hexadecimal: string) => {
    if (name) return named[name] ?? "";
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    // 控制字符另有换算的规矩。
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) strange = true;
    return String.fromCharCode(code);
  });
  return strange ? undefined : plain;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a;
/** 标签和属性的名字里可以有的：小写字母、数字、“:”“-”“_”“.”，以及大写字母（网页里的标签没有大写的）。 */
const isLower = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x3a) || code === 0x2d || code === 0x5f || code === 0x2e;
const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** 一份写得规矩的网页或 XML，从头读到尾。 */
class RegularReader {
  private readonly source: string;
  private readonly xml: boolean;
  private at = 0;
  private readonly body: string[] = [];
  private readonly attributes: string[] = [];
  private readonly open: string[] = [];

  constructor(source: string, xml: boolean) {
    this.source = source;
    this.xml = xml;
  }

  /** @returns 到 end 为止的文字不认得时为假。 */
  private text(end: number, isPlain = false): boolean {
    if (this.at === end) return true;
    const text = this.source.slice(this.at, end);
    const plain = isPlain ? text : decoded(text);
    if (plain !== undefined) this.body.push(plain);
    this.at = end;
    return plain !== undefined;
  }

  private breakAt(name: string): void {
    if (!isInline(name)) this.body.push(name === "br" ? "\n" : partition);
  }

  /** 收尾的标签，at 在它的尖括号上。 */
  private closing(): boolean {
    const { source } = this;
    const name = this.open.pop();
    const start = this.at + 2;
    if (name === undefined || !source.startsWith(name, start)) return false;
    const end = start + name.length;
    if (source.charCodeAt(end) !== 0x3e) return false;
    this.at = end + 1;
    this.breakAt(name);
    return true;
  }

  /** 名字到哪里为止。 */
  private nameEnd(start: number, upper: boolean): number {
    let end = start;
    for (;;) {
      const code = this.source.charCodeAt(end);
      if (!isLower(code) && !(upper && isUpper(code))) return end;
      end += 1;
    }
  }

  /** 从这里起的各个属性。@returns 到标签的末尾（斜线或者尖括号）为止；写得不规矩的为 -1。 */
  private attributesFrom(start: number): number {
    const { source } = this;
    let at = start;
    for (;;) {
      const before = at;
      while (isSpace(source.charCodeAt(at))) at += 1;
      const code = source.charCodeAt(at);
      if (code === 0x3e || code === 0x2f) return at;
      const end = this.nameEnd(at, true);
      if (before === at || end === at) return -1;
      if (source.charCodeAt(end) !== 0x3d) {
        at = end;
        continue;
      }
      if (source.charCodeAt(end + 1) !== 0x22) return -1;
      const close = source.indexOf('"', end + 2);
      if (close < 0) return -1;
      if (close > end + 2 && !isDrawn(source.slice(at, end))) {
        const value = decoded(source.slice(end + 2, close));
        if (value === undefined) return -1;
        this.attributes.push(value);
      }
      at = close + 1;
    }
  }

  /** 开头的标签，at 在它的尖括号上。 */
  private opening(): boolean {
    const { source, xml, open } = this;
    const end = this.nameEnd(this.at + 1, xml);
    const name = source.slice(this.at + 1, end);
    if (name === "" || (!xml && open.at(-1) === "p" && !isInline(name) && !empty.has(name))) return false;
    const last = this.attributesFrom(end);
    if (last < 0) return false;
    const isClosed = source.charCodeAt(last) === 0x2f;
    this.at = last + (isClosed ? 2 : 1);
    if (isClosed && source.charCodeAt(last + 1) !== 0x3e) return false;
    const isAlone = xml ? isClosed : empty.has(name) || (isClosed && open.includes("svg"));
    if (isClosed && !isAlone) return false;
    this.breakAt(name);
    if (isAlone) this.breakAt(name);
    else open.push(name);
    return isAlone || xml || !raw.has(name) || this.rawText(name);
  }

  private rawText(name: string): boolean {
    rawEnd.lastIndex = this.at;
    const end = rawEnd.exec(this.source)?.index;
    return end !== undefined && this.text(end, name !== "title");
  }

  /** 文档类型、XML 的声明，里面没有给人读的；注释这些不认得。 */
  private declaration(): boolean {
    const mark = this.source[this.at + 1];
    if (mark !== "?" && !/^<![a-z]/i.test(this.source.slice(this.at, this.at + 3))) return false;
    this.at = this.source.indexOf(">", this.at) + 1;
    return this.at > 0;
  }

  read(): string | undefined {
    const { source, body, attributes, open } = this;
    for (;;) {
      const start = source.indexOf("<", this.at);
      if (start < 0) break;
      if (!this.text(start)) return undefined;
      const next = source.charCodeAt(start + 1);
      const isRead =
        next === 0x2f ? this.closing() : next === 0x21 || next === 0x3f ? this.declaration() : this.opening();
      if (!isRead) return undefined;
    }
    if (!this.text(source.length) || open.length > 0) return undefined;
    return `${body.join("")}${partition}${attributes.join(partition)}`;
  }
}

/**
 * 只要文字的快读：建站自己写的网页和 XML 标签齐整，不必逐字看；读出来的与 readMarkup 的 prose 相同；
 * 同名的属性写了两个的，两个都在。
 * @returns 标签不齐整、嵌套不对、有不常见的写法的，为空，由 readMarkup 逐字细看。
 */
export const regularProse = (source: string, xml: boolean): string | undefined => new RegularReader(source, xml).read();
