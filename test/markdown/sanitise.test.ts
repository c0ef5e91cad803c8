import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/markdown/render.ts";
import { sanitiseHtml } from "../../src/markdown/sanitise.ts";

describe("名单上的，一个字节不动", () => {
  test.each([
    ["段落、标题、列表、引文", "## 题\n\n甲**乙**，*丙*~~丁~~`戊`。\n\n- 一\n- 二\n\n3. 三\n\n> 引\n\n---\n\n甲  \n乙"],
    ["表格的对齐", "| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |"],
    ["任务清单", "- [x] 办完\n- [ ] 没办"],
    ["链接和图片", '[甲](/a/ "题") [乙](https://a.cn/?a=1&b=2#p1) [丙](mailto:a@a.cn) ![图](/images/a.png "题")'],
    ["代码块", "```js\na < b && c\n```"],
    ["数字的锚点", "共6次，“甲”“乙”。"],
  ])("%s", (_, markdown) => {
    const { html } = renderMarkdown(markdown, { marks: [{ id: "fig-ci", text: "6次" }] });
    expect(html).toContain("<");
    expect(sanitiseHtml(html)).toBe(html);
  });

  test.each(["", "an-"])("脚注来回都通（前缀 “%s”）", (prefix) => {
    const { html } = renderMarkdown("甲[^a]乙[^注一]。\n\n[^a]: 注。\n\n[^注一]: 又注。", { prefix });
    const ids = new Set(Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
    const wanted = Array.from(html.matchAll(/ (?:href="#|aria-describedby=")([^"]*)"/g), ([, id = ""]) =>
      decodeURIComponent(id),
    );
    expect(wanted.length).toBe(6);
    for (const id of wanted) expect([...ids].map((known) => decodeURIComponent(known ?? ""))).toContain(id);
    expect(html).toContain("data-footnotes");
  });
});

describe("不在名单上的，一样不留；不靠前面的渲染和校验", () => {
  test.each([
    ["脚本连同里面的", "<p>甲<script>x()</script>乙</p>", "<p>甲乙</p>"],
    ["样式", "<style>p{color:red}</style><p style='color:red' class='frame'>甲</p>", "<p>甲</p>"],
    ["不认得的元素只留文字", "<form><button>甲</button></form>", "甲"],
    ["事件", "<p onclick='x()' onpointerrawupdate=x()>甲</p>", "<p>甲</p>"],
    ["混同页面自己的编号", '<p id="main">甲</p><p id="search-form" name="x">乙</p>', "<p>甲</p><p>乙</p>"],
    ["混同页面自己的类名", '<span class="figure-mark site-header">甲</span>', '<span class="figure-mark">甲</span>'],
    ["注释和文档类型", "<!doctype html><!-- 甲 --><p>乙</p>", "<p>乙</p>"],
    ["外站的图片", '<img src="https://a.cn/x.png" alt="甲">', '<img alt="甲">'],
    ["不写协议的外站图片", '<img src="//a.cn/x.png">', "<img>"],
    ["反斜线当斜线的图片", '<img src="/\\a.cn/x.png">', "<img>"],
    ["别的来源属性", '<img srcset="/a.png 2x" longdesc="/a" lowsrc="/b" alt="甲">', '<img alt="甲">'],
    ["能点的表单控件", '<input type="text" value="x">', '<input type="checkbox" disabled>'],
    ["离开了表格的单元格", "<td>甲</td>", "甲"],
    ["别的命名空间", "<svg><a href='/x'>甲</a></svg><math><mi>乙</mi></math>", ""],
    ["打开新窗口", '<a href="/x" target="_top" ping="/y" download>甲</a>', '<a href="/x">甲</a>'],
  ])("%s", (_, html, expected) => {
    expect(sanitiseHtml(html)).toBe(expected);
  });
});
