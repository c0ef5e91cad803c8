import { linkAddress, pictureAddress } from "./safe-address.ts";

/** 一种元素：属性的写法（整段），和里面放得下哪些。 */
interface Rule {
  attributes: RegExp;
  holds: "flow" | "phrasing" | ReadonlySet<string>;
}

const id = String.raw` id="(?:[\w-]+-)?`;
const anchor = String.raw`(?:${id}p\d+")?`;
const exactly = (source: string) => new RegExp(`^${source}$`);
const none = exactly("");
const only = (...names: string[]): ReadonlySet<string> => new Set(names);
const rows = only("tr");
const cells = only("th", "td");

const block: Rule = { attributes: exactly(anchor), holds: "flow" };
const line: Rule = { attributes: exactly(anchor), holds: "phrasing" };
const inline: Rule = { attributes: none, holds: "phrasing" };
const cell: Rule = { attributes: exactly(`(?: data-align="(?:left|center|right)")?`), holds: "phrasing" };
const note = String.raw`[^\s"]+`;

/** 正文里常见的元素，照净化以后的写法；少见的不在这里，走净化的全程。 */
const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries({
    p: line,
    h2: { attributes: exactly(`(?:${anchor}| class="sr-only"${id}footnote-label")`), holds: "phrasing" },
    h3: line,
    h4: inline,
    blockquote: block,
    ul: { attributes: none, holds: only("li") },
    ol: { attributes: exactly(String.raw`(?: start="(?:0|[1-9]\d{0,8})")?`), holds: only("li") },
    li: { attributes: exactly(`(?:${anchor}|${id}fn-${note}")`), holds: "flow" },
    table: { attributes: exactly(anchor), holds: only("thead", "tbody") },
    thead: { attributes: none, holds: rows },
    tbody: { attributes: none, holds: rows },
    tr: { attributes: none, holds: cells },
    th: cell,
    td: cell,
    section: { attributes: exactly(` data-footnotes="" class="footnotes"`), holds: "flow" },
    strong: inline,
    em: inline,
    del: inline,
    sup: inline,
    code: inline,
    span: { attributes: exactly(String.raw`${id}fig-[\w-]+" class="figure-mark"`), holds: "phrasing" },
    a: {
      attributes: exactly(
        ` href="(${note})"(?:${id}fnref-${note}" data-footnote-ref="" aria-describedby="(?:[\\w-]+-)?footnote-label"| data-footnote-backref="" aria-label="[^"]+" class="data-footnote-backref")?`,
      ),
      holds: "phrasing",
    },
  } satisfies Record<string, Rule>),
);

/** 没有内容、不用收尾的。 */
const voids: ReadonlyMap<string, { attributes: RegExp; flow: boolean }> = new Map([
  ["wbr", { attributes: none, flow: false }],
  ["br", { attributes: none, flow: false }],
  ["hr", { attributes: none, flow: true }],
  ["img", { attributes: exactly(` src="(${note})" alt="[^"]+"`), flow: false }],
]);

const phrasing = only("strong", "em", "del", "sup", "code", "span", "a");
const flow = only("p", "h2", "h3", "h4", "blockquote", "ul", "ol", "table", "section");
/** 里面直接有文字、又放得下成段的；别的要么只有文字，要么文字都在下一层。 */
const mixed = only("li");
/** 套得再深，就走净化的全程。 */
const deepest = 50;

/** 一截文字，或者一个标记；文字和属性里没有要转义的字符，也没有解析时会换掉的。 */
const token = /([^<>&\r\0]+)|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"'`<>&\p{Cc}]*")*)>/uy;

function fits(name: string, parent: string | undefined, linked: boolean): boolean {
  if (name === "a" && linked) return false;
  if (parent === undefined) return flow.has(name);
  const holds = rules.get(parent)?.holds;
  if (holds === "phrasing") return phrasing.has(name);
  if (holds === "flow") return flow.has(name) || (mixed.has(parent) && phrasing.has(name));
  return holds?.has(name) ?? false;
}

const takesText = (parent: string | undefined) =>
  parent !== undefined && (mixed.has(parent) || rules.get(parent)?.holds === "phrasing");

/**
 * 这段 HTML 是不是本来就干干净净：只有常见的元素，一层套一层收得齐，属性和文字都是净化以后的写法，
 * 读成树再写出来一个字节不差。是，就不必净化；说不准的一律答不是。
 */
export function isPlainHtml(html: string): boolean {
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const found = token.exec(html);
    if (!found) return false;
    const [, text, closing, name = "", attributes = ""] = found;
    const parent = open.at(-1);
    if (text !== undefined) {
      if (!takesText(parent) && /[^\n]/.test(text)) return false;
    } else if (closing) {
      if (attributes !== "" || open.pop() !== name) return false;
    } else {
      const empty = voids.get(name);
      const rule = empty ?? rules.get(name);
      const values = rule?.attributes.exec(attributes);
      if (!values) return false;
      if (name === "a" && !linkAddress.test(values[1] ?? "")) return false;
      if (name === "img" && !pictureAddress.test(values[1] ?? "")) return false;
      if (empty) {
        if (empty.flow ? parent !== undefined && rules.get(parent)?.holds !== "flow" : !takesText(parent)) return false;
      } else {
        if (!fits(name, parent, name === "a" && open.includes("a")) || open.length >= deepest) return false;
        open.push(name);
      }
    }
  }
  return open.length === 0;
}
