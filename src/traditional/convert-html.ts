import { Parser } from "htmlparser2";
import { traditionalPrefix } from "./address.ts";
import type { Convert } from "./converter.ts";

/** 给人看的属性；其余的（编号、类名、地址）不转。 */
const readable = new Set(["alt", "title", "placeholder", "label", "content", "value", "summary", "abbr"]);
const isReadable = (name: string) => readable.has(name) || (name.startsWith("aria-") && name !== "aria-controls");
/** 这些属性里是站内地址。 */
const addresses = new Set(["href", "src", "action"]);

const escapeAttribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/**
 * 一页简体网页转成繁体的：文字和给人看的属性转，语言改，站内有繁体的地址改到繁体的一套。
 * 其余一个字节不动。
 * @param isPage 这个站内路径有没有繁体的一份（网页，或页面的脚本）。
 */
export function convertHtml(html: string, convert: Convert, isPage: (path: string) => boolean): string {
  const output: string[] = [];
  let copied = 0;
  /** 换语言的链接：里面的字不转，指回简体。 */
  let switching = false;
  const replace = (start: number, end: number, text: string) => {
    output.push(html.slice(copied, start), text);
    copied = end;
  };
  const local = (address: string): string => {
    if (!address.startsWith("/") || address.startsWith("//")) return address;
    const [path = ""] = address.split(/[?#]/);
    return isPage(path) ? traditionalPrefix + address : address;
  };
  const attribute = (tag: string, name: string, value: string, all: Record<string, string>): string => {
    if (tag === "html" && name === "lang") return "zh-Hant";
    if (addresses.has(name)) {
      if (tag === "link" && all.rel === "canonical")
        return value.replace(/^(https?:\/\/[^/]+)/, `$1${traditionalPrefix}`);
      return tag === "link" && all.hreflang ? value : local(value);
    }
    if (tag === "meta" && name === "content") {
      if (all.property === "og:locale") return "zh_TW";
      if (all.property === "og:url") return value.replace(/^(https?:\/\/[^/]+)/, `$1${traditionalPrefix}`);
      if (all["http-equiv"] === "refresh") return value.replace(/(url=)(\/.*)$/i, (_, key, path) => key + local(path));
    }
    // 表单里要送出的值与目录里的一致，一并转。
    return isReadable(name) || name.startsWith("data-") ? convert(value) : value;
  };
  const parser: Parser = new Parser(
    {
      onopentag(tag, attributes) {
        switching = tag === "a" && "data-script" in attributes;
        const changed = switching
          ? {
              ...attributes,
              href: attributes.href?.replace(traditionalPrefix, ""),
              hreflang: "zh-Hans",
              lang: "zh-Hans",
            }
          : Object.fromEntries(
              Object.entries(attributes).map(([name, value]) => [name, attribute(tag, name, value, attributes)]),
            );
        if (Object.entries(changed).every(([name, value]) => value === attributes[name])) return;
        const text = Object.entries(changed).map(([name, value]) =>
          value === "" ? ` ${name}` : ` ${name}="${escapeAttribute(value ?? "")}"`,
        );
        const raw = html.slice(parser.startIndex, parser.endIndex + 1);
        replace(parser.startIndex, parser.endIndex + 1, `<${tag}${text.join("")}${raw.endsWith("/>") ? "/" : ""}>`);
      },
      ontext() {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        const text = html.slice(start, end);
        const converted = switching ? text.replace(/\S+/u, "简体") : convert(text);
        if (converted !== text) replace(start, end, converted);
      },
      onclosetag(tag) {
        if (tag === "a") switching = false;
      },
    },
    { decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  output.push(html.slice(copied));
  return output.join("");
}
