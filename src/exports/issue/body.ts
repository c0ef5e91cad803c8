import { load } from "cheerio";
import { renderMarkdown } from "../../markdown/render.ts";

export interface BodyOptions {
  /** 锚点的前缀，同一份文件里各篇不同。 */
  prefix: string;
  /** 正文里的标题各降几级，接在这一篇题名的下面。 */
  demote: 0 | 1;
  /** 站内地址换成什么。 */
  link: (address: string) => string;
  /** 网页用 HTML，电子书用 XHTML。 */
  syntax: "html" | "xhtml";
}

/** cheerio 把汉字写成 &#x6ce8; 这样的数字；XHTML 是 UTF-8，照字写，标记用的几个字符已另有名字。 */
const literal = (xml: string) =>
  xml.replace(/&#x([0-9a-f]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));

/** 成册用的正文：标题降到题名之下，站内链接换成册内的或完整的网址，图片换成说明文字。 */
export function issueBody(markdown: string, { prefix, demote, link, syntax }: BodyOptions): string {
  // 外面套一层：几万段平铺在最上一级，解析器要一段一段地搬，越多越慢。
  const $ = load(`<div>${renderMarkdown(markdown, { prefix }).html}</div>`, null, false);
  if (demote)
    for (const level of [5, 4, 3, 2])
      $(`h${level}`).each((_, node) => {
        node.tagName = `h${level + demote}`;
      });
  $('a[href^="/"]').each((_, node) => {
    $(node).attr("href", link($(node).attr("href") ?? ""));
  });
  $("img").each((_, node) => {
    $(node).replaceWith($("<span>").text(`〔图：${$(node).attr("alt") ?? ""}〕`));
  });
  const wrapped = syntax === "xhtml" ? literal($.xml()) : $.html();
  return wrapped.slice("<div>".length, -"</div>".length);
}
