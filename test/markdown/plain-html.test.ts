import { describe, expect, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import { isPlainHtml } from "../../src/markdown/plain-html.ts";
import { renderMarkdown } from "../../src/markdown/render.ts";
import { sanitiseHtml, sanitiseThoroughly } from "../../src/markdown/sanitise.ts";
import { placements } from "../security/placements.ts";
import { attackVectors } from "../security/vectors.ts";

describe("认得出干净的", () => {
  test.each([
    ["段落、列表、引文、表格", "甲**乙***丙*\n\n- 一\n  - 二\n\n> 引\n\n| a | b |\n|:--|--:|\n| 1 | 2 |"],
    ["链接和图片", "[甲](/a/)[乙](https://a.cn/x)\n\n![图](/images/a.png)"],
    ["脚注", "甲[^a]乙[^a]\n\n[^a]: 注"],
    ["数字", "共6次，“甲”“乙”。"],
  ])("%s", (_, markdown) => {
    const { html } = renderMarkdown(markdown, { marks: [{ id: "fig-ci", text: "6次" }], prefix: "x-" });
    expect(isPlainHtml(html)).toBe(true);
  });
});

describe("说不准的，一律答不是", () => {
  test.each([
    ["没有收尾", "<p>甲"],
    ["收错了", "<p><strong>甲</p></strong>"],
    ["多出一个收尾", "<p>甲</p></p>"],
    ["段落套段落", "<p><p>甲</p></p>"],
    ["链接套链接", '<p><a href="/a"><em><a href="/b">甲</a></em></a></p>'],
    ["离开了表格的单元格", "<td>甲</td>"],
    ["表格里散着的字", "<table>甲<tbody></tbody></table>"],
    ["不认得的元素", "<p><b>甲</b></p>"],
    ["不认得的属性", '<p onclick="x()">甲</p>'],
    ["没有引号的属性", "<p id=p1>甲</p>"],
    ["混同页面自己的编号", '<p id="main">甲</p>'],
    ["危险的链接", '<p><a href="javascript:x">甲</a></p>'],
    ["外站的图片", '<p><img src="//a.cn/x.png" alt="甲"></p>'],
    ["要还原的字符", "<p>甲&amp;乙</p>"],
    ["注释", "<p>甲</p><!-- 乙 -->"],
    ["大写的标记", "<P>甲</P>"],
  ])("%s", (_, html) => {
    expect(isPlainHtml(html)).toBe(false);
  });
});

test("攻击的写法，抄近路同走全程所得一样", () => {
  for (const place of Object.values(placements))
    for (const { text } of attackVectors)
      for (const html of [place(text), `<p>甲${text}乙</p>`, `<p><a href="${text}">甲</a></p>`])
        expect(sanitiseHtml(html), html).toBe(sanitiseThoroughly(html));
});

const attributes: Readonly<Record<string, readonly string[]>> = {
  p: ["", ' id="p1"', ' id="x-p2"', ' id="main"'],
  a: [' href="/a/"', ' href="https://a.cn/?x=1"', ' href="javascript:x"', ` href="/a'b"`, ' href="/a`b"', ' href=""'],
  li: ["", ' id="p3"', ' id="fn-%E6"', ` id="fn-a'"`],
  h2: ["", ' id="p1"', ' class="sr-only" id="footnote-label"'],
  ol: ["", ' start="3"', ' start="03"', ' start="0"'],
  td: ["", ' data-align="left"', ' data-align="x"'],
  section: [' data-footnotes="" class="footnotes"', ""],
  span: [' id="fig-a" class="figure-mark"', ' id="fig-a"'],
  img: [' src="/images/a.png" alt="图"', ` src="/a" alt="'"`, ' src="/a" alt=""', ' src="/a" alt="\u0085"'],
};
const inside: Readonly<Record<string, readonly string[]>> = {
  flow: ["p", "h2", "h3", "h4", "blockquote", "ul", "ol", "table", "section", "hr"],
  text: ["strong", "em", "del", "sup", "code", "span", "a", "wbr", "br", "img", "甲", " ", "\n", "“", "\t", "\f", "'"],
  ul: ["li", "\n"],
  table: ["thead", "tbody", "\n", " ", "\u00a0"],
  tbody: ["tr", "\n"],
  tr: ["td", "th", "\n"],
};
const sameInside: Readonly<Record<string, string>> = { ol: "ul", thead: "tbody", blockquote: "flow", section: "flow" };

/** 随手写一段 HTML，多半合规矩，偶尔放错地方。 */
function scribble(random: Random, within: string, depth: number): string {
  const where = random.chance(0.05) ? random.pick(Object.keys(inside)) : (sameInside[within] ?? within);
  const name = random.pick(inside[where] ?? inside[random.chance(0.5) && within === "li" ? "flow" : "text"] ?? []);
  if (!/^[a-z]/.test(name)) return name;
  const start = `<${name}${random.pick(attributes[name] ?? [""])}>`;
  if (["wbr", "br", "hr", "img"].includes(name)) return start;
  const count = depth > 5 ? 0 : random.between(0, 3);
  return `${start}${Array.from({ length: count }, () => scribble(random, name, depth + 1)).join("")}</${name}>`;
}

test("随手写五千段：认作干净的，走全程也一个字节不变", () => {
  const random = new Random(20_261_122);
  let plain = 0;
  for (let count = 0; count < 5000; count += 1) {
    const html = Array.from({ length: 3 }, () => scribble(random, "flow", 0)).join("\n");
    if (!isPlainHtml(html)) continue;
    plain += 1;
    expect(sanitiseThoroughly(html)).toBe(html);
  }
  expect(plain).toBeGreaterThan(500);
});
