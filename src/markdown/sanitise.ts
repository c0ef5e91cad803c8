import { type Schema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { htmlToHast } from "satteri";
import { isPlainHtml } from "./plain-html.ts";
import { linkAddress, pictureAddress } from "./safe-address.ts";

/** 渲染时自己写的锚点：段落、数字和脚注，前面可以有前缀。别的编号一律不要，免得同页面自己的混在一起。 */
const anchor = /^(?:[\w-]+-)?(?:p\d+|fig-[\w-]+|fn(?:ref)?-\S+|footnote-label)$/;

/** 只有这些元素，各有这些属性，属性只能是这些值；没有写在这里的都不许。 */
const schema: Schema = {
  tagNames: [
    ..."p h1 h2 h3 h4 h5 h6 blockquote ul ol li table thead tbody tr th td pre code hr br wbr".split(" "),
    ..."a img em strong del sup span section input".split(" "),
  ],
  attributes: {
    "*": [["id", anchor]],
    a: [
      ["href", linkAddress],
      "title",
      "ariaLabel",
      ["ariaDescribedBy", anchor],
      ["className", "data-footnote-backref"],
      "dataFootnoteRef",
      "dataFootnoteBackref",
    ],
    code: [["className", /^language-[\w+#.-]+$/]],
    h2: [["className", "sr-only"]],
    img: [["src", pictureAddress], "alt", "title"],
    input: [
      ["type", "checkbox"],
      ["disabled", true],
      ["checked", true],
    ],
    li: [["className", "task-list-item"]],
    ol: [
      ["start", /^\d{1,9}$/],
      ["className", "contains-task-list"],
    ],
    section: ["dataFootnotes", ["className", "footnotes"]],
    span: [["className", "figure-mark"]],
    td: [["dataAlign", /^(?:left|center|right)$/]],
    th: [["dataAlign", /^(?:left|center|right)$/]],
    ul: [["className", "contains-task-list"]],
  },
  // 任务清单的方框只能看，不能点。
  required: { input: { type: "checkbox", disabled: true } },
  ancestors: Object.fromEntries(["thead", "tbody", "tr", "th", "td"].map((name) => [name, ["table"]])),
  // 里面不是文字，连同里面的一起去掉。
  strip: "script style template noscript noembed noframes iframe object svg math textarea title xmp plaintext".split(
    " ",
  ),
  clobber: [],
  protocols: {},
};

const pass = (html: string): string =>
  toHtml(sanitize(htmlToHast(html, { fragment: true }), schema), { characterReferences: { useNamedReferences: true } });

/** 去掉了一些元素以后，余下的再读一遍可能换了位置；至多这么多遍，就不再变了。 */
const mostPasses = 6;

/** 照浏览器的办法把 HTML 读成树，只留名单上的，再写出来，直到再读一遍也不变。 */
export function sanitiseThoroughly(html: string): string {
  let [before, after] = [html, pass(html)];
  for (let count = 1; after !== before && count < mostPasses; count += 1) [before, after] = [after, pass(after)];
  return after;
}

/**
 * 编辑写的正文进网页的最后一道关。不管前面的渲染和校验放过了什么，过了这里就只剩名单上的；
 * 本来就合名单的，一个字节不动，其中看得出只有常见写法的，不必读成树再写出来。
 */
export const sanitiseHtml = (html: string): string => (isPlainHtml(html) ? html : sanitiseThoroughly(html));
