import { defineHastPlugin, defineMdastPlugin, type HastNode, markdownToHtml } from "satteri";
import { type Mark, MarkPlacer } from "./place-marks.ts";
import { sanitiseHtml } from "./sanitise.ts";
import { joinSoftBreaks } from "./soft-breaks.ts";

export interface Rendered {
  html: string;
  /** 各段的锚点和文字，按出现的先后。 */
  paragraphs: readonly { id: string; text: string }[];
  /** 已经在正文里落了脚的锚点。 */
  marked: ReadonlySet<string>;
}

/** 编辑的正文里不许有 HTML；校验会报错，这里再把它当文字而不当标记。 */
const noRawHtml = defineMdastPlugin({
  name: "no-raw-html",
  html(node, context) {
    context.replaceNode(node, { type: "text", value: node.value });
  },
});

const noSoftSpaces = defineMdastPlugin({
  name: "no-soft-spaces",
  text(node) {
    if (!node.value.includes("\n")) return;
    return { ...node, value: joinSoftBreaks(node.value) };
  },
});

/** 脚注的标题不在 clobberPrefix 管辖之内，同一页上的第二篇正文要另起编号。 */
const footnoteLabel = (prefix: string) =>
  defineHastPlugin({
    name: "footnote-label",
    element: {
      filter: ["h2", "a"],
      visit(node, context) {
        if (node.properties.id === "footnote-label") context.setProperty(node, "id", `${prefix}footnote-label`);
        if (node.properties.ariaDescribedBy !== undefined)
          context.setProperty(node, "ariaDescribedBy", `${prefix}footnote-label`);
      },
    },
  });

/** 每一段、每个列表项都有自己的锚点：p1、p2……，带前缀的给同一页上的第二篇正文用。 */
const paragraphAnchors = (prefix: string, paragraphs: { id: string; text: string }[]) => () => {
  let count = 0;
  return defineHastPlugin({
    name: "paragraph-anchors",
    element: {
      filter: ["p", "li", "h2", "h3", "blockquote", "table"],
      visit(node, context) {
        if (node.properties.id) return;
        const parent = context.parent(node);
        if (parent && parent.type === "element" && ["li", "blockquote"].includes(parent.tagName)) return;
        count += 1;
        context.setProperty(node, "id", `${prefix}p${count}`);
        const text = context.textContent(node).trim();
        // 只有一张图的一段没有文字，有锚点就够了。
        if (text !== "") paragraphs.push({ id: `${prefix}p${count}`, text });
      },
    },
  });
};

/**
 * 浏览器不分中西文，在弯引号两边都不肯换行，会把一行撑得很疏；
 * 汉字同开引号之间、闭引号同汉字之间，以及紧挨着的 ”“ 之间，许它换行（GB/T 15834 附录 B）。
 */
const quoteEdge = /(?<=[”’])(?=[\p{Script=Han}“‘《（])|(?<=[\p{Script=Han}》）])(?=[“‘])|(?<=》)(?=《)/u;
const breakBetweenMarks = defineHastPlugin({
  name: "break-between-marks",
  text(node, context) {
    const pieces = node.value.split(quoteEdge);
    if (pieces.length === 1) return;
    context.replaceNode(
      node,
      pieces.flatMap((value, index): HastNode[] => [
        ...(index > 0 ? [{ type: "element" as const, tagName: "wbr", properties: {}, children: [] }] : []),
        { type: "text" as const, value },
      ]),
    );
  },
});

/** 表格的对齐写成属性而不是行内样式，内容安全策略才不必放行行内样式。 */
const alignAttributes = defineHastPlugin({
  name: "align-attributes",
  element: {
    filter: ["th", "td"],
    visit(node, context) {
      const align =
        /text-align:\s*(left|center|right)/.exec(String(node.properties.style ?? ""))?.[1] ?? node.properties.align;
      if (!align) return;
      context.setProperty(node, "style", undefined);
      context.setProperty(node, "align", undefined);
      context.setProperty(node, "dataAlign", align);
    },
  },
});

const figureAnchors = (placer: MarkPlacer) =>
  defineHastPlugin({
    name: "figure-anchors",
    text(node, context) {
      const pieces = placer.place(node.value);
      if (!pieces) return;
      context.replaceNode(
        node,
        pieces.map(({ id, text }): HastNode => {
          const value = { type: "text" as const, value: text };
          if (id === undefined) return value;
          return {
            type: "element",
            tagName: "span",
            properties: { id, className: ["figure-mark"] },
            children: [value],
          };
        }),
      );
    },
  });

const features = (prefix: string) => ({
  gfm: { footnotes: { label: "注释", backLabel: "回到正文第 {reference} 处", clobberPrefix: prefix } },
  frontmatter: false,
  smartPunctuation: false,
});

/** 只要各段的锚点和文字，与 renderMarkdown 的相同；不管网页，省一半功夫。 */
export function paragraphsOf(markdown: string, prefix = ""): Rendered["paragraphs"] {
  const paragraphs: { id: string; text: string }[] = [];
  markdownToHtml(markdown, {
    features: features(prefix),
    mdastPlugins: [noRawHtml, noSoftSpaces],
    hastPlugins: [footnoteLabel(prefix), paragraphAnchors(prefix, paragraphs)],
  });
  return paragraphs;
}

/**
 * 把一篇正文渲染成 HTML：段落和数字带锚点，软换行不变成空格，不加“聪明”引号，HTML 只当文字。
 * @param marks 要加锚点的文字，通常是登记过的数字。
 * @param prefix 段落锚点的前缀。
 */
export function renderMarkdown(markdown: string, { marks = [] as readonly Mark[], prefix = "" } = {}): Rendered {
  const placer = new MarkPlacer(marks);
  const paragraphs: { id: string; text: string }[] = [];
  const { html } = markdownToHtml(markdown, {
    features: features(prefix),
    mdastPlugins: [noRawHtml, noSoftSpaces],
    hastPlugins: [
      footnoteLabel(prefix),
      alignAttributes,
      paragraphAnchors(prefix, paragraphs),
      figureAnchors(placer),
      breakBetweenMarks,
    ],
  });
  return {
    // 搜索和数据只要各段的文字，要网页的才过这一道。
    get html() {
      return sanitiseHtml(html);
    },
    paragraphs,
    marked: placer.placed,
  };
}
