import { type Kind, kindOf } from "./kind.ts";
import { type Element, type Markup, readMarkup } from "./markup.ts";
import { regularProse } from "./regular-markup.ts";

/** 站点里的一份文件；文字、元素、读得到的字，用到才算，只算一次。 */
export class SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** 不认得的种类为空。 */
  readonly kind: Kind | undefined;
  private decoded?: string;
  private parsed?: Markup;
  private read?: string;

  constructor(path: string, bytes: Uint8Array, kind: Kind | undefined = kindOf(path)) {
    this.path = path;
    this.bytes = bytes;
    this.kind = kind;
  }

  /** 文字；带 UTF-16 记号的照 UTF-16 读，别的照 UTF-8。 */
  get text(): string {
    this.decoded ??= new TextDecoder(encodingOf(this.bytes)).decode(this.bytes);
    return this.decoded;
  }

  private get markup(): Markup {
    this.parsed ??= readMarkup(this.text, this.kind === "xml");
    return this.parsed;
  }

  /** 网页或 XML 的全部元素；别的文件没有。 */
  get elements(): readonly Element[] {
    return this.kind === "html" || this.kind === "xml" ? this.markup.elements : [];
  }

  /** 给人和程序读的全部文字；图片、字体这些为空。 */
  get prose(): string {
    this.read ??= this.proseRead();
    return this.read;
  }

  private proseRead(): string {
    if (this.kind === "html" || this.kind === "xml")
      return this.parsed?.prose ?? regularProse(this.text, this.kind === "xml") ?? this.markup.prose;
    return this.kind === "text" || this.kind === undefined ? unescaped(this.text) : "";
  }
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";

/** 程序里用转义写的字还原：换个写法藏不住。 */
const unescaped = (text: string): string =>
  text.includes("\\u")
    ? text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
