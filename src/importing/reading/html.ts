import { type Cheerio, type CheerioAPI, load } from "cheerio";
import type { AnyNode, Element } from "domhandler";
import { BadInput } from "../bad-input.ts";
import { limits } from "../limits.ts";
import type { Received, ReceivedLine, ReceivedPicture } from "../received.ts";
import { decodeText } from "./decode.ts";
import { checkAmount } from "./lines.ts";

/** 网页里的图片怎样取：给出地址，取回字节；取不到的没有。 */
export type FetchPicture = (address: string) => Uint8Array | undefined;

const blocks = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const silent =
  "script,style,noscript,template,iframe,object,embed,svg,canvas,input,select,textarea,button,link,meta,base,video,audio";
const furniture =
  "nav,footer,aside,[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[hidden],[aria-hidden=true],[style*='display:none'],[style*='display: none']";

/** 标签套了几层，先粗粗数一遍：套得太深，解析器会慢得没完。 */
function checkDepth(html: string): void {
  let depth = 0;
  for (const match of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)[^>]{0,2000}?(\/?)>/g)) {
    const [, close, name = "", self] = match;
    if (
      self ||
      /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|option)$/i.test(name)
    )
      continue;
    depth += close ? -1 : 1;
    if (depth < 0) depth = 0;
    if (depth > limits.depth)
      throw new BadInput(`网页的标签套了 ${limits.depth} 层以上，不像正常的网页；请另存为纯文字再导入`);
  }
}

const charset = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 4096)))?.[1];

/** 正文在哪里：article、main，否则整个 body。 */
function mainOf($: CheerioAPI): Cheerio<Element> {
  for (const selector of ["article", "main", "[role=main]", "body"]) {
    const found = $(selector).filter((_, element) => $(element).text().trim().length > 0) as Cheerio<Element>;
    if (found.length === 1) return found;
  }
  return $("body") as Cheerio<Element>;
}

class Extractor {
  readonly lines: ReceivedLine[] = [];
  readonly pictures: ReceivedPicture[] = [];
  readonly missing: string[] = [];
  private text = "";
  private mark: Partial<ReceivedLine> = {};
  private readonly fetchPicture: FetchPicture;

  constructor(fetchPicture: FetchPicture) {
    this.fetchPicture = fetchPicture;
  }

  private flush(): void {
    for (const text of this.text.split("\n").map((line) => line.replace(/[ \t\r\f]+/g, " ").trim()))
      if (text !== "") this.lines.push({ ...this.mark, text }, { text: "" });
    this.text = "";
  }

  /** 表格照抄成 Markdown 的表；只有一格的表是排版用的，当正文。 */
  private table($: CheerioAPI, element: Element): void {
    const rows = $(element)
      .find("tr")
      .toArray()
      .map((row) =>
        $(row)
          .children("td,th")
          .toArray()
          .map((cell) =>
            $(cell)
              .text()
              .replace(/\s+/g, " ")
              .replace(/[|<>\\]/g, "\\$&")
              .trim(),
          ),
      )
      .filter((cells) => cells.length > 0);
    const width = Math.max(...rows.map(({ length }) => length));
    const line = (cells: readonly string[]) =>
      `| ${Array.from({ length: width }, (_, at) => cells[at] ?? "").join(" | ")} |`;
    rows.forEach((cells, index) => {
      this.lines.push({ text: line(cells), mark: "raw" });
      if (index === 0) this.lines.push({ text: `|${" --- |".repeat(width)}`, mark: "raw" });
    });
    this.lines.push({ text: "" });
  }

  private picture(element: Element): void {
    const address = element.attribs.src ?? "";
    const bytes = this.fetchPicture(address);
    this.flush();
    if (!bytes) {
      if (address !== "") this.missing.push(address.startsWith("data:") ? "内嵌的图片" : address);
      return;
    }
    if (this.pictures.length >= limits.pictures) throw new BadInput(`图片超过 ${limits.pictures} 张，请拆开再导入`);
    this.lines.push({ text: "", mark: "picture", picture: this.pictures.length }, { text: "" });
    this.pictures.push({ bytes, alt: element.attribs.alt?.trim() ?? "" });
  }

  /** 顺着文档走一遍；用栈，不用递归，标签套多深都不怕。 */
  walk($: CheerioAPI, root: AnyNode, mark: Partial<ReceivedLine> = {}): void {
    this.flush();
    this.mark = mark;
    const stack: (AnyNode | (() => void))[] = [root];
    while (stack.length > 0) {
      const node = stack.pop();
      if (node === undefined) break;
      if (typeof node === "function") {
        node();
        continue;
      }
      if (node.type === "text") {
        // 源码里的换行：西文之间是空格，汉字之间什么也不是。
        this.text += node.data.replace(/(?<=[A-Za-z0-9,.])\s*\n\s*(?=[A-Za-z0-9])/g, " ").replace(/\s*\n\s*/g, "");
        continue;
      }
      if (node.type !== "tag") continue;
      if (node.name === "br") {
        this.text += "\n";
        continue;
      }
      if (node.name === "pre") {
        this.flush();
        this.text = $(node).text();
        this.flush();
        continue;
      }
      if (node.name === "img") {
        this.picture(node);
        continue;
      }
      const single = node.name === "table" && $(node).find("td,th").length <= 1;
      if (node.name === "table" && !single && $(node).find("table,img,p p").length === 0) {
        this.flush();
        this.table($, node);
        continue;
      }
      const block = blocks.has(node.name);
      const heading = /^h([1-6])$/.exec(node.name);
      const inner: Partial<ReceivedLine> = heading
        ? { ...mark, level: Number(heading[1]) }
        : node.name === "figcaption"
          ? { ...mark, mark: "caption" }
          : node.name === "li"
            ? { ...mark, mark: mark.mark ?? "item" }
            : this.mark;
      if (block) {
        this.flush();
        const before = this.mark;
        this.mark = inner;
        stack.push(() => {
          this.flush();
          this.mark = before;
        });
      }
      for (const child of [...node.children].reverse()) stack.push(child);
    }
    this.flush();
  }
}

const isoDay = (text: string | undefined): string | undefined => /\d{4}-\d{2}-\d{2}/.exec(text ?? "")?.[0];

/** 网页变成一行一行；导航、页脚也照行列出，标明是页面零件，一样也不悄悄丢。 */
export function readHtmlText(
  html: string,
  {
    name,
    format,
    fetchPicture = () => undefined,
  }: { name: string | undefined; format: Received["format"]; fetchPicture?: FetchPicture },
): Received {
  checkDepth(html);
  const $ = load(html);
  const dated = isoDay(
    $("meta[property='article:published_time'],meta[name='publishdate'],meta[name='PubDate']").attr("content") ??
      $("time[datetime]").attr("datetime"),
  );
  $(silent).remove();
  const extractor = new Extractor(fetchPicture);
  const main = mainOf($);
  const outside = $("body").find(furniture).toArray();
  const aside = outside.filter((element) => !outside.some((other) => other !== element && $.contains(other, element)));
  const apart = aside.map((element) => ({ element, text: $(element).text().trim() })).filter(({ text }) => text !== "");
  for (const { element } of apart) $(element).remove();
  const rest = main.is("body") ? [] : $("body").contents().toArray();
  const [body] = main.toArray();
  if (body) extractor.walk($, body);
  // 正文以外的文字一并列出，交代去处。
  if (body && rest.length > 0) {
    $(body).remove();
    extractor.walk($, $("body").get(0) ?? body, { mark: "furniture" });
  }
  for (const { element } of apart) extractor.walk($, element, { mark: "furniture" });
  const notes = [
    ...extractor.missing.map((address) => `图片 ${address} 不在文件里，没有取到`),
    "网页的脚本、样式和元数据没有读进来",
  ];
  checkAmount(extractor.lines, "网页");
  return {
    name,
    format,
    lines: extractor.lines,
    pictures: extractor.pictures,
    notes,
    ...(dated === undefined ? {} : { dated }),
  };
}

/** data: 地址里的图片。 */
export const inlinePicture: FetchPicture = (address) => {
  const match = /^data:image\/[\w.+-]+;base64,(.+)$/s.exec(address);
  return match?.[1] === undefined ? undefined : Buffer.from(match[1], "base64");
};

export function readHtml(
  bytes: Uint8Array,
  name: string | undefined,
  fetchPicture: FetchPicture = inlinePicture,
): Received {
  const { text, encoding, notes } = decodeText(bytes, charset(bytes));
  if (!/<[a-zA-Z!/]/.test(text)) throw new BadInput("这不是网页：里面没有一个标签；是纯文字的话，请把扩展名改成 .txt");
  const received = readHtmlText(text, { name, format: "html", fetchPicture });
  return { ...received, encoding, notes: [...notes, ...received.notes] };
}
