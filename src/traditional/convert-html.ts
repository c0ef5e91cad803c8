import { convertTag, type Tag } from "./convert-tag.ts";
import type { Convert } from "./converter.ts";

/** 开标签：引号里的 > 不算完。 */
const openTag = /<[a-zA-Z][^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y;
/** 里面的 < 不是标签。 */
const verbatim = new Set(["script", "style", "title", "textarea"]);
/** 记着的标签至多这么多：页眉页脚处处一样，各页自己的一过就不再见。 */
const most = 20_000;

/** 注释、文档类型和闭标签完在哪里。 */
function endOf(html: string, start: number): number {
  const close = html.startsWith("<!--", start) ? "-->" : ">";
  const end = html.indexOf(close, start);
  return end < 0 ? html.length : end + close.length;
}

/**
 * 把简体网页转成繁体的：文字和给人看的属性转，语言改，站内有繁体的地址改到繁体的一套。
 * 其余一个字节不动。转过的标签记着，几千页都有的只转一次。
 */
export function makeHtmlConverter(convert: Convert): (html: string) => string {
  const tags = new Map<string, Tag>();
  const tagOf = (raw: string): Tag => {
    let tag = tags.get(raw);
    if (!tag) {
      if (tags.size >= most) tags.clear();
      tag = convertTag(raw, convert);
      tags.set(raw, tag);
    }
    return tag;
  };
  return (html) => {
    let output = "";
    let switching = false;
    let at = 0;
    const text = (end: number) => {
      if (end <= at) return;
      const words = html.slice(at, end);
      output += switching ? words.replace(/\S+/u, "简体") : convert(words);
      at = end;
    };
    const copy = (end: number) => {
      output += html.slice(at, end);
      at = end;
    };
    while (at < html.length) {
      const start = html.indexOf("<", at);
      text(start < 0 ? html.length : start);
      if (start < 0) break;
      if (/[!?/]/.test(html.charAt(start + 1))) {
        if (html.startsWith("</a>", start)) switching = false;
        copy(endOf(html, start));
        continue;
      }
      openTag.lastIndex = start;
      const [raw] = openTag.exec(html) ?? [];
      if (raw === undefined) {
        copy(start + 1);
        continue;
      }
      const tag = tagOf(raw);
      output += tag.text;
      at += raw.length;
      if (tag.name === "a") switching = tag.switching;
      if (verbatim.has(tag.name)) {
        const end = html.indexOf(`</${tag.name}`, at);
        text(end < 0 ? html.length : end);
      }
    }
    return output;
  };
}
