import { Parser } from "htmlparser2";
import { traditionalPrefix } from "./address.ts";
import type { Convert } from "./converter.ts";
import { hasTraditional } from "./translated.ts";

/** 给人看的属性；其余的（编号、类名、地址）不转。 */
const readable = new Set(["alt", "title", "placeholder", "label", "content", "value", "summary", "abbr"]);
const isReadable = (name: string) => readable.has(name) || (name.startsWith("aria-") && name !== "aria-controls");
/** 这些属性里是站内地址。 */
const addresses = new Set(["href", "src", "action"]);

const escapeAttribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const local = (address: string): string =>
  hasTraditional(address.split(/[?#]/)[0] ?? "") ? traditionalPrefix + address : address;

const onOrigin = (url: string) => url.replace(/^(https?:\/\/[^/]+)/, `$1${traditionalPrefix}`);

function attribute(tag: string, name: string, value: string, all: Record<string, string>, convert: Convert): string {
  if (tag === "html" && name === "lang") return "zh-Hant";
  if (addresses.has(name)) {
    if (tag === "link" && all.rel === "canonical") return onOrigin(value);
    return tag === "link" && all.hreflang ? value : local(value);
  }
  if (tag === "meta" && name === "content") {
    if (all.property === "og:locale") return "zh_TW";
    if (all.property === "og:url") return onOrigin(value);
    if (all["http-equiv"] === "refresh") return value.replace(/(url=)(\/.*)$/i, (_, key, path) => key + local(path));
  }
  // 表单里要送出的值与目录里的一致，一并转。
  return isReadable(name) || name.startsWith("data-") ? convert(value) : value;
}

/** 一个开标签，转好了。 */
export interface Tag {
  name: string;
  text: string;
  /** 换语言的链接：里面的字不转，指回简体。 */
  switching: boolean;
}

/** 可能要改的才解析：有汉字、有转义、有地址、写语言的。 */
export const worthwhile = /[^\0-\x7f]|&|\s(?:href|src|action|lang|content|data-script)\b/;

/** 转一个开标签，从 < 到 >；没有要改的，一个字节不动。 */
export function convertTag(raw: string, convert: Convert): Tag {
  const result: Tag = { name: /^<([^\s/>]+)/.exec(raw)?.[1] ?? "", text: raw, switching: false };
  if (!worthwhile.test(raw)) return result;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        result.switching = tag === "a" && "data-script" in attributes;
        const changed = result.switching
          ? {
              ...attributes,
              href: attributes.href?.replace(traditionalPrefix, ""),
              hreflang: "zh-Hans",
              lang: "zh-Hans",
            }
          : Object.fromEntries(
              Object.entries(attributes).map(([name, value]) => [
                name,
                attribute(tag, name, value, attributes, convert),
              ]),
            );
        if (Object.entries(changed).every(([name, value]) => value === attributes[name])) return;
        const written = Object.entries(changed).map(([name, value]) =>
          value === "" ? ` ${name}` : ` ${name}="${escapeAttribute(value ?? "")}"`,
        );
        result.text = `<${tag}${written.join("")}${raw.endsWith("/>") ? "/" : ""}>`;
      },
    },
    { decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(raw);
  return result;
}
