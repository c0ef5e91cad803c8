import { Parser } from "htmlparser2";

/** 网页或 XML 里的一个元素；次序同文件里的一样。 */
export interface Element {
  tag: string;
  attributes: Record<string, string>;
  /** 里面直接写着的字，去掉两头的空白。 */
  text: string;
}

export interface Markup {
  elements: Element[];
  /** 给人和程序读的全部文字：去了标签，实体还了原，连同属性和注释；各段、各格、各个属性之间是 partition。 */
  prose: string;
}

/** 一句话中间的标签：去掉以后，前后的字是连着的。后面几个是 Word 文件里的。 */
const inline = new Set(
  "a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q rp rt ruby s samp small span strong sub sup time tspan u var wbr w:r w:t w:rpr w:prooferr".split(
    " ",
  ),
);
/** 这些属性里是画图的坐标和样式的名字，不是给人读的。 */
const drawn =
  /^(?:d|points|transform|viewbox|class|style|[xyr]|[xy][12]|c[xy]|r[xy]|d[xy]|width|height|offset|integrity)$/i;

export const isInline = (tag: string): boolean => inline.has(tag);
export const isDrawn = (attribute: string): boolean => drawn.test(attribute);

/** 隔开两段、两格的记号（Unicode 的分段符）；一段里自己写的换行仍是换行。 */
export const partition = "\u2029";
/** 分行，不分段。 */
const line = new Set(["br", "w:br"]);

/** 从头到尾读一遍。 */
export function readMarkup(source: string, xml: boolean): Markup {
  const elements: Element[] = [];
  const open: Element[] = [];
  const body: string[] = [];
  // 属性放到全文后面去，不把前后的字断开。
  const attributes: string[] = [];
  const breakAt = (tag: string) => {
    if (!inline.has(tag)) body.push(line.has(tag) ? "\n" : partition);
  };
  const parser = new Parser(
    {
      onopentag(tag, attribs) {
        const element = { tag, attributes: attribs, text: "" };
        elements.push(element);
        open.push(element);
        breakAt(tag);
        for (const [name, value] of Object.entries(attribs))
          if (value !== "" && !drawn.test(name)) attributes.push(value);
      },
      ontext(text) {
        body.push(text);
        const holder = open.at(-1);
        if (holder) holder.text += text;
      },
      onclosetag(tag) {
        open.pop();
        breakAt(tag);
      },
      oncomment(text) {
        attributes.push(text);
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  parser.end(source);
  for (const element of elements) element.text = element.text.trim();
  return { elements, prose: `${body.join("")}${partition}${attributes.join(partition)}` };
}
