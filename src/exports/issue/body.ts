import { renderMarkdown } from "../../markdown/render.ts";
import { decodeHtml, encodeHtml, rewriteHtml, type Tag } from "../../markdown/rewrite-html.ts";
import { escapeXml } from "../xml.ts";

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

const voids: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "wbr"]);

/** 标题降到题名之下；最低六级。 */
const lower = (name: string, demote: number) =>
  demote === 0 ? name : name.replace(/^h([2-5])$/, (_, level) => `h${Number(level) + demote}`);

/** XHTML 是 XML：字符引用只有 XML 的几个，没有值的属性写成空的。 */
const xmlAttributes = (attributes: string) =>
  attributes.replace(
    / ([^\s="]+)(?:="([^"]*)")?/g,
    (_, name: string, value = "") => ` ${name}="${escapeXml(decodeHtml(value))}"`,
  );

/** 成册用的正文：标题降到题名之下，站内链接换成册内的或完整的网址，图片换成说明文字。 */
export function issueBody(markdown: string, { prefix, demote, link, syntax }: BodyOptions): string {
  const xml = syntax === "xhtml";
  const text = (written: string) => (xml ? escapeXml(decodeHtml(written)) : written);
  // 属性里的尖括号可以不转义，放到文字里就要。
  const picture = (attributes: string) => {
    const alternative = `〔图：${decodeHtml(/ alt="([^"]*)"/.exec(attributes)?.[1] ?? "")}〕`;
    return `<span>${xml ? escapeXml(alternative) : encodeHtml(alternative)}</span>`;
  };
  const linked = (attributes: string) =>
    attributes.replace(
      /^ href="(\/[^"]*)"/,
      (_, address: string) => ` href="${encodeHtml(link(decodeHtml(address))).replaceAll('"', "&quot;")}"`,
    );
  const tag = ({ closing, name, attributes }: Tag): string => {
    if (name === "img") return picture(attributes);
    const shown = lower(name, demote);
    if (closing) return `</${shown}>`;
    const own = name === "a" ? linked(attributes) : attributes;
    return `<${shown}${xml ? xmlAttributes(own) : own}${xml && voids.has(name) ? "/" : ""}>`;
  };
  return rewriteHtml(renderMarkdown(markdown, { prefix }).html, { text, tag });
}
