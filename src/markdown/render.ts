import { defineMdastPlugin, markdownToHtml } from "satteri";
import { type Annotated, annotate } from "./annotate.ts";
import { type Mark, MarkPlacer } from "./place-marks.ts";
import { sanitiseHtml } from "./sanitise.ts";
import { joinSoftBreaks } from "./soft-breaks.ts";

export interface Rendered extends Annotated {
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

/** 连着的两行，或者写成字符引用的换行：可能是一段里的软换行。 */
const adjacentLines = /\S[ \t]*\n[ \t]*\S|&(?:NewLine|#)/;

/** 这一篇用得着的插件；大多数一个也用不着，渲染器就不必把树搬给 JavaScript 看。 */
const pluginsFor = (markdown: string) => [
  ...(markdown.includes("<") ? [noRawHtml] : []),
  ...(adjacentLines.test(markdown) ? [noSoftSpaces] : []),
];

const features = (prefix: string) => ({
  gfm: { footnotes: { label: "注释", backLabel: "回到正文第 {reference} 处", clobberPrefix: prefix } },
  frontmatter: false as const,
  smartPunctuation: false,
});

/**
 * 把一篇正文渲染成 HTML：段落和数字带锚点，软换行不变成空格，不加“聪明”引号，HTML 只当文字。
 * @param marks 要加锚点的文字，通常是登记过的数字。
 * @param prefix 段落锚点的前缀。
 */
export function renderMarkdown(markdown: string, { marks = [] as readonly Mark[], prefix = "" } = {}): Rendered {
  const placer = new MarkPlacer(marks);
  const written = markdownToHtml(markdown, { features: features(prefix), mdastPlugins: pluginsFor(markdown) }).html;
  const { html, paragraphs } = annotate(written, prefix, placer);
  return {
    // 搜索和数据只要各段的文字，要网页的才过这一道。
    get html() {
      return sanitiseHtml(html);
    },
    paragraphs,
    marked: placer.placed,
  };
}

/** 只要各段的锚点和文字，与 renderMarkdown 的相同。 */
export const paragraphsOf = (markdown: string, prefix = ""): Rendered["paragraphs"] =>
  renderMarkdown(markdown, { prefix }).paragraphs;
