import { convertTag, type Tag, worthwhile } from "./convert-tag.ts";
import type { Convert } from "./converter.ts";

/** 开标签：引号里的 > 不算完。 */
const openTag = /<[a-zA-Z][^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y;
/** 里面的 < 不是标签。 */
const verbatim = /^<(script|style|title|textarea)\b/;
/** 记着的标签至多这么多，满了从头再记：各页都有的不久又记上，只有一页有的不占着地方。 */
const most = 20_000;

/** 注释完在哪里。 */
function endOfComment(html: string, start: number): number {
  const end = html.indexOf("-->", start);
  return end < 0 ? html.length : end + 3;
}

/**
 * 把简体网页转成繁体的：文字和给人看的属性转，语言改，站内有繁体的地址改到繁体的一套。
 * 其余一个字节不动。没有要改的标签里没有汉字，连着前后的文字一起转；有的转过就记着，几千页都有的只转一次。
 */
export function makeHtmlConverter(convert: Convert): (html: string) => string {
  const known = new Map<string, Tag>();
  const tagOf = (raw: string): Tag => {
    let tag = known.get(raw);
    if (!tag) {
      if (known.size >= most) known.clear();
      // 另存一份：切出来的字符串连着整页，记着它，整页都放不掉。
      const own = Buffer.from(raw).toString();
      tag = convertTag(own, convert);
      known.set(own, tag);
    }
    return tag;
  };
  return (html) => {
    let output = "";
    /** 转到了哪里，看到了哪里。 */
    let done = 0;
    let at = 0;
    const text = (end: number) => {
      if (end > done) output += convert(html.slice(done, end));
      done = end;
    };
    const copy = (end: number, as = html.slice(done, end)) => {
      output += as;
      done = end;
      at = end;
    };
    for (;;) {
      at = html.indexOf("<", at);
      if (at < 0) break;
      if (html.startsWith("<!--", at)) {
        text(at);
        copy(endOfComment(html, at));
        continue;
      }
      openTag.lastIndex = at;
      const raw = openTag.exec(html)?.[0];
      if (raw === undefined) {
        at += 1;
        continue;
      }
      const end = at + raw.length;
      const name = verbatim.exec(raw)?.[1];
      if (worthwhile.test(raw)) {
        text(at);
        const tag = tagOf(raw);
        copy(end, tag.text);
        if (tag.switching) {
          const close = html.indexOf("</a>", end);
          copy(close < 0 ? html.length : close, html.slice(end, close).replace(/\S+/u, "简体"));
        }
      }
      at = name === undefined ? Math.max(at, end) : html.indexOf(`</${name}`, end);
      if (at < 0) break;
    }
    text(html.length);
    return output;
  };
}
