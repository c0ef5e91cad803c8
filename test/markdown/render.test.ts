import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import type { Mark } from "../../src/markdown/place-marks.ts";
import { renderMarkdown } from "../../src/markdown/render.ts";

const render = (markdown: string, marks: Mark[] = [], prefix = "") => {
  const { html, marked } = renderMarkdown(markdown, { marks, prefix });
  return { $: load(html, null, false), html, marked: [...marked] };
};

describe("段落锚点", () => {
  const markdown = "一\n\n二\n\n## 标题\n\n- 甲\n- 乙\n\n> 引\n>\n> 文\n\n| a |\n|---|\n| 1 |\n\n末";

  test("段落、标题、列表项、引文、表格依次编号，里面的段落不另编", () => {
    const { $ } = render(markdown);
    const anchored = $("[id]")
      .toArray()
      .map((node) => `${node.attribs.id}:${node.name}`);
    expect(anchored).toEqual(["p1:p", "p2:p", "p3:h2", "p4:li", "p5:li", "p6:blockquote", "p7:table", "p8:p"]);
  });

  test("同一页上的第二篇正文带前缀", () => {
    const { $ } = render("一\n\n二", [], "an-");
    expect($("#an-p1").text()).toBe("一");
    expect($("#an-p2").text()).toBe("二");
  });

  test("松散的列表也只在列表项上编号", () => {
    const { $ } = render("- 甲\n\n- 乙\n\n  丙");
    expect($("[id]").length).toBe(2);
  });

  test("编号不重复", () => {
    const { $ } = render(`${markdown}\n\n1. 甲\n   - 乙[^a]\n\n[^a]: 注一\n\n    注二`);
    const ids = $("[id]")
      .toArray()
      .map((node) => node.attribs.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("数字锚点", () => {
  const where = (markdown: string, text: string) => {
    const { $, marked } = render(markdown, [{ id: "fig-jia", text }]);
    const mark = $("#fig-jia");
    return {
      text: mark.text(),
      before: mark.length ? (mark[0]?.prev as { data?: string } | null)?.data : undefined,
      marked,
    };
  };

  test.each([
    ["不落在更长的数字后半截", "去年16次，今年6次。", "6次", "去年16次，今年"],
    ["不落在小数的后半截", "平均1.6次，共6次。", "6次", "平均1.6次，共"],
    ["不落在更长的数字前半截", "约600名，约60", "约60", "约600名，"],
    ["汉字开头的照常找", "举办每年6次", "每年6次", "举办"],
  ])("%s", (_, markdown, text, before) => {
    expect(where(markdown, text)).toEqual({ text, before, marked: ["fig-jia"] });
  });

  test("只有更长的数字时不落脚，并且如实说没有", () => {
    expect(where("去年16次。", "6次")).toEqual({ text: "", before: undefined, marked: [] });
  });

  test("一处文字只落一个锚点，别的文字原样", () => {
    const { $, marked } = render("6次，又6次。", [{ id: "fig-jia", text: "6次" }]);
    expect($(".figure-mark").length).toBe(1);
    expect($.text().trim()).toBe("6次，又6次。");
    expect(marked).toEqual(["fig-jia"]);
  });

  test("同样写法的两个数字，各落一处", () => {
    const { $ } = render("甲6次，乙6次。", [
      { id: "fig-a", text: "6次" },
      { id: "fig-b", text: "6次" },
    ]);
    expect($("p").text()).toBe("甲6次，乙6次。");
    expect(
      $(".figure-mark")
        .toArray()
        .map((node) => node.attribs.id),
    ).toEqual(["fig-a", "fig-b"]);
  });

  test("一个包着另一个时先落长的，短的另找一处", () => {
    const { $ } = render("每年6次，共6次。", [
      { id: "fig-short", text: "6次" },
      { id: "fig-long", text: "每年6次" },
    ]);
    expect($("#fig-long").text()).toBe("每年6次");
    expect($("#fig-short").text()).toBe("6次");
    expect($("p").text()).toBe("每年6次，共6次。");
  });

  test("列表、表格里的也找得到；特殊字符照样转义", () => {
    const { $, html } = render("- 甲200余名\n\n| a |\n|---|\n| 3<4个 |", [
      { id: "fig-a", text: "200余名" },
      { id: "fig-b", text: "3<4个" },
    ]);
    expect($("li #fig-a").text()).toBe("200余名");
    expect($("td #fig-b").text()).toBe("3<4个");
    expect(html).toContain("3&lt;4个");
  });
});

describe("软换行", () => {
  test.each([
    ["汉字之间删去", "甲市\n乙县", "甲市乙县"],
    ["标点和汉字之间删去", "甲市，\n乙县", "甲市，乙县"],
    ["西文之间保留", "hello\nworld", "hello\nworld"],
    ["西文的标点后面保留", "one,\ntwo", "one,\ntwo"],
    ["数字之间保留", "12\n34", "12\n34"],
    ["不加聪明引号", `"甲" -- '乙' ...`, `"甲" -- '乙' ...`],
  ])("%s", (_, markdown, expected) => {
    expect(render(markdown).$("p").text()).toBe(expected);
  });
});

describe("正文里的 HTML 只当文字", () => {
  test.each([
    "<script>alert(1)</script>",
    "甲<b onclick='x'>乙</b>",
    "<img src=x onerror=alert(1)>",
    "<div\nstyle='x'>\n甲\n</div>",
    "<!-- 注释 -->",
    "<iframe src='//evil.example'></iframe>",
  ])("%s", (markdown) => {
    const { $ } = render(markdown);
    expect($("script, b, img, div, iframe").length).toBe(0);
    expect($.text()).toContain("<");
  });

  test("夹在列表和表格里的也一样", () => {
    const { $ } = render("- <u>甲</u>\n\n| <u>a</u> |\n|---|\n| <u>1</u> |");
    expect($("u").length).toBe(0);
  });
});

describe("链接", () => {
  test.each([
    ["脚本", "[甲](javascript:alert(1))"],
    ["大小写混写的脚本", "[甲](JavaScript:alert(1))"],
    ["转义的脚本", "[甲](javascript&#58;alert(1))"],
    ["夹着控制符的脚本", "[甲](java&#9;script:alert(1))"],
    ["尖括号里的脚本", "<javascript:alert(1)>"],
    ["引用式的脚本", "[甲][a]\n\n[a]: javascript:alert(1)"],
    ["数据", "[甲](data:text/html,<script>alert(1)</script>)"],
    ["VB 脚本", "[甲](vbscript:x)"],
    ["图片里的脚本", "![甲](javascript:alert(1))"],
    ["图片里的数据", "![甲](data:image/svg+xml,x)"],
  ])("%s不成为链接", (_, markdown) => {
    const { $ } = render(markdown);
    const addresses = $("[href], [src]")
      .toArray()
      .map((node) => node.attribs.href ?? node.attribs.src ?? "");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: 浏览器会略去地址里的控制符。
    const schemes = addresses.map((url) => url.replace(/[\u0000-\u0020]/g, "").toLowerCase());
    expect(schemes.filter((url) => /^(javascript|data|vbscript):/.test(url))).toEqual([]);
    expect($.text()).not.toBe("");
  });

  test.each([
    ["[甲](/cities/jia/)", "/cities/jia/"],
    ["[甲](#p1)", "#p1"],
    ["[甲](https://example.com/?a=1&b=2)", "https://example.com/?a=1&b=2"],
    ["[甲](http://example.com/)", "http://example.com/"],
    ["[甲](mailto:a@example.com)", "mailto:a@example.com"],
  ])("%s 照常", (markdown, href) => {
    expect(render(markdown).$("a").attr("href")).toBe(href);
  });
});

describe("表格和脚注", () => {
  test("对齐写成属性，没有行内样式", () => {
    const { $, html } = render("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |");
    expect(
      $("td")
        .toArray()
        .map((node) => node.attribs["data-align"]),
    ).toEqual(["left", "center", "right", undefined]);
    expect($("th").first().attr("data-align")).toBe("left");
    expect(html).not.toMatch(/style=|\salign=/);
  });

  test("脚注的说明是中文，来回都通", () => {
    const { $, html } = render("甲[^1]乙[^1]。\n\n[^1]: 注。");
    expect($("#footnote-label").text()).toBe("注释");
    expect($("[data-footnote-backref]").first().attr("aria-label")).toBe("回到正文第 1 处");
    for (const link of $("a[href^='#']").toArray()) expect($(`[id="${link.attribs.href?.slice(1)}"]`).length).toBe(1);
    expect(html).not.toMatch(/Footnotes|Back to/);
  });

  test("同一页上两篇正文的脚注不撞号", () => {
    const markdown = "甲[^1]。\n\n[^1]: 注。";
    const idsOf = (prefix: string) =>
      render(markdown, [], prefix)
        .$("[id]")
        .toArray()
        .map((node) => node.attribs.id);
    const first = new Set(idsOf(""));
    expect(idsOf("an-").filter((id) => first.has(id))).toEqual([]);
  });

  test("正文开头的 --- 是分隔线，不是前置信息", () => {
    expect(render("---\n\n甲").$("hr").length).toBe(1);
  });
});
