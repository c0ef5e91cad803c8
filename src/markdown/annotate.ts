import { breakBetweenMarks } from "./break-between-marks.ts";
import type { MarkPlacer } from "./place-marks.ts";

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

/** 渲染器写出的一个标记；属性的值都在双引号里，里面的尖括号不算。 */
const tags = /<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>/g;

const voids: ReadonlySet<string> = new Set(["br", "hr", "img", "input"]);
/** 有自己锚点的。 */
const anchored: ReadonlySet<string> = new Set(["p", "li", "h2", "h3", "blockquote", "table"]);
/** 直接在这两样里面的，跟着外面的，不另编。 */
const containers: ReadonlySet<string> = new Set(["li", "blockquote"]);

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const decode = (text: string) =>
  text.includes("&") ? text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => characters[name] ?? "") : text;
const encode = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** 脚注的标题不在渲染器的前缀管辖之内，同一页上的第二篇正文要另起编号。 */
const footnoteLabel = (attributes: string, prefix: string) =>
  attributes
    .replace(/ (id|aria-describedby)="footnote-label"/, ` $1="${prefix}footnote-label"`)
    .replace(/ data-footnote-ref(?= )/, ' data-footnote-ref=""');

/** 表格的对齐写成属性而不是行内样式，内容安全策略才不必放行行内样式。 */
const alignment = (attributes: string) =>
  attributes.replace(/ style="text-align: (left|center|right)"/, ' data-align="$1"');

/**
 * 渲染器写出的 HTML 从头到尾走一遍，添上本刊要的：每一段、每个列表项的锚点 p1、p2……，
 * 数字的锚点，引号之间许换行的地方，表格对齐的属性。只认渲染器的写法，别处来的 HTML 不要拿来。
 * @param prefix 锚点的前缀，给同一页上的第二篇正文用。
 * @param placer 给数字找落脚的地方。
 */
export function annotate(html: string, prefix: string, placer: MarkPlacer): Annotated {
  const paragraphs: Paragraph[] = [];
  /** 开着的元素；有锚点的，连同它是第几段、里面的文字从 texts 的哪里起。 */
  const open: { name: string; paragraph?: Paragraph; from: number }[] = [];
  /** 开着几个有锚点的；没有的时候文字不用记。 */
  let depth = 0;
  let texts: string[] = [];
  let out = "";

  const write = (written: string) => {
    if (written === "\n") {
      out += written;
      if (depth > 0) texts.push(written);
      return;
    }
    const text = decode(written);
    if (depth > 0) texts.push(text);
    const pieces = placer.place(text);
    if (!pieces) {
      out += breakBetweenMarks(written);
      return;
    }
    for (const { id, text: piece } of pieces) {
      const shown = breakBetweenMarks(encode(piece));
      out += id === undefined ? shown : `<span id="${id}" class="figure-mark">${shown}</span>`;
    }
  };

  let done = 0;
  for (const { 0: tag, 1: closing, 2: name = "", 3: attributes = "", index } of html.matchAll(tags)) {
    if (index > done) write(html.slice(done, index));
    done = index + tag.length;
    if (closing) {
      const element = open.pop();
      if (element?.paragraph) {
        element.paragraph.text = texts.slice(element.from).join("").trim();
        depth -= 1;
        if (depth === 0) texts = [];
      }
      out += tag;
      continue;
    }
    let own = attributes;
    if (name === "a" || name === "h2") own = footnoteLabel(own, prefix);
    else if (name === "section") own = own.replace(/ data-footnotes(?= )/, ' data-footnotes=""');
    else if (name === "th" || name === "td") own = alignment(own);
    const element: (typeof open)[number] = { name, from: texts.length };
    if (anchored.has(name) && !own.includes(' id="') && !containers.has(open.at(-1)?.name ?? "")) {
      element.paragraph = { id: `${prefix}p${paragraphs.length + 1}`, text: "" };
      paragraphs.push(element.paragraph);
      own += ` id="${element.paragraph.id}"`;
      depth += 1;
    }
    if (!voids.has(name)) open.push(element);
    out += `<${name}${own}>`;
  }
  if (done < html.length) write(html.slice(done));
  // 只有一张图的一段没有文字，有锚点就够了。
  return { html: out, paragraphs: paragraphs.filter(({ text }) => text !== "") };
}
