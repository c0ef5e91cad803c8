/** 一个标记，照原来的写法拆开。 */
export interface Tag {
  /** 整个标记。 */
  written: string;
  closing: boolean;
  name: string;
  /** 属性，连同前面的空格；没有的是空的。 */
  attributes: string;
}

/** 属性的值都在双引号里，里面的尖括号不算。 */
const tags = /<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>/g;

/**
 * 把渲染或净化写出的 HTML 从头到尾走一遍，标记和文字各自换掉，不必读成树。
 * 只认写得规整的：标记小写，属性的值在双引号里，文字里的尖括号都转义了；别处来的 HTML 不要拿来。
 * @param change.text 两个标记之间的文字换成什么，给的和要的都是转义过的。
 * @param change.tag 一个标记换成什么。
 */
export function rewriteHtml(
  html: string,
  change: { text: (written: string) => string; tag: (tag: Tag) => string },
): string {
  let out = "";
  let done = 0;
  for (const { 0: written, 1: closing, 2: name = "", 3: attributes = "", index } of html.matchAll(tags)) {
    if (index > done) out += change.text(html.slice(done, index));
    out += change.tag({ written, closing: closing !== "", name, attributes });
    done = index + written.length;
  }
  return done < html.length ? out + change.text(html.slice(done)) : out;
}

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** 渲染和净化写出的字符引用还原成字符。 */
export const decodeHtml = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|([a-z]+));/gi, (written, code?: string, name = "") =>
        code ? String.fromCodePoint(Number.parseInt(code, 16)) : (characters[name] ?? written),
      )
    : text;

/** 文字写进 HTML 要转义的。 */
export const encodeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
