import { breakBetweenMarks } from "./break-between-marks.ts";
import type { MarkPlacer } from "./place-marks.ts";
import { decodeHtml, encodeHtml, rewriteHtml, type Tag } from "./rewrite-html.ts";

export interface Paragraph {
  /** 锚点。 */
  id: string;
  /** 文字，首尾没有空白。 */
  text: string;
}

export interface Annotated {
  html: string;
  /** 有锚点、有文字的各段，按开头的先后。 */
  paragraphs: readonly Paragraph[];
}

const voids: ReadonlySet<string> = new Set(["br", "hr", "img", "input"]);
/** 有自己锚点的。 */
const anchored: ReadonlySet<string> = new Set(["p", "li", "h2", "h3", "blockquote", "table"]);
/** 直接在这两样里面的，跟着外面的，不另编。 */
const containers: ReadonlySet<string> = new Set(["li", "blockquote"]);

/** 脚注的标题不在渲染器的前缀管辖之内，同一页上的第二篇正文要另起编号。 */
const footnoteLabel = (attributes: string, prefix: string) =>
  attributes
    .replace(/ (id|aria-describedby)="footnote-label"/, ` $1="${prefix}footnote-label"`)
    .replace(/ data-footnote-ref(?= )/, ' data-footnote-ref=""');

/** 表格的对齐写成属性而不是行内样式，内容安全策略才不必放行行内样式。 */
const alignment = (attributes: string) =>
  attributes.replace(/ style="text-align: (left|center|right)"/, ' data-align="$1"');

function own({ name, attributes }: Tag, prefix: string): string {
  if (attributes === "") return "";
  if (name === "a" || name === "h2") return footnoteLabel(attributes, prefix);
  if (name === "section") return attributes.replace(/ data-footnotes(?= )/, ' data-footnotes=""');
  return name === "th" || name === "td" ? alignment(attributes) : attributes;
}

/** 一截文字添上数字的锚点和许换行的地方。 */
function marked(written: string, text: string, placer: MarkPlacer): string {
  const pieces = placer.place(text);
  if (!pieces) return breakBetweenMarks(written);
  return pieces
    .map(({ id, text: piece }) => {
      const shown = breakBetweenMarks(encodeHtml(piece));
      return id === undefined ? shown : `<span id="${id}" class="figure-mark">${shown}</span>`;
    })
    .join("");
}

/**
 * 给渲染器写出的 HTML 添上本刊要的：每一段、每个列表项的锚点 p1、p2……，数字的锚点，
 * 引号之间许换行的地方，表格对齐的属性；顺带记下各段的文字。
 * @param prefix 锚点的前缀，给同一页上的第二篇正文用。
 * @param placer 给数字找落脚的地方。
 */
export function annotate(html: string, prefix: string, placer: MarkPlacer): Annotated {
  const paragraphs: Paragraph[] = [];
  /** 开着的元素；有锚点的，连同它是哪一段，里面的文字从 texts 的哪里起。 */
  const open: { name: string; paragraph: Paragraph | undefined; from: number }[] = [];
  /** 开着几个有锚点的；没有的时候文字不用记。 */
  let depth = 0;
  let texts: string[] = [];

  const close = () => {
    const element = open.pop();
    if (!element?.paragraph) return;
    element.paragraph.text = texts.slice(element.from).join("").trim();
    depth -= 1;
    if (depth === 0) texts = [];
  };
  const start = (tag: Tag): string => {
    const { name } = tag;
    let attributes = own(tag, prefix);
    let paragraph: Paragraph | undefined;
    if (anchored.has(name) && !attributes.includes(' id="') && !containers.has(open.at(-1)?.name ?? "")) {
      paragraph = { id: `${prefix}p${paragraphs.length + 1}`, text: "" };
      paragraphs.push(paragraph);
      attributes += ` id="${paragraph.id}"`;
      depth += 1;
    }
    if (!voids.has(name)) open.push({ name, paragraph, from: texts.length });
    return `<${name}${attributes}>`;
  };

  const out = rewriteHtml(html, {
    text: (written) => {
      const text = decodeHtml(written);
      if (depth > 0) texts.push(text);
      return written === "\n" ? written : marked(written, text, placer);
    },
    tag: (tag) => {
      if (!tag.closing) return start(tag);
      close();
      return tag.written;
    },
  });
  // 只有一张图的一段没有文字，有锚点就够了。
  return { html: out, paragraphs: paragraphs.filter(({ text }) => text !== "") };
}
