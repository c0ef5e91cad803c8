import { describe, expect, test } from "vitest";
import { type BodyOptions, issueBody } from "../../../src/exports/issue/body.ts";
import { unlisted } from "../../security/only-listed.ts";
import { placements } from "../../security/placements.ts";
import { attackVectors } from "../../security/vectors.ts";

const print: BodyOptions = {
  prefix: "a-",
  demote: 1,
  link: (address) => `https://a.cn${address}?x=1&y="2"`,
  syntax: "html",
};
const book: BodyOptions = { ...print, demote: 0, syntax: "xhtml" };

describe("成册用的正文", () => {
  test.each([
    ["标题降一级，最低六级", "## 甲\n\n##### 乙", print, '<h3 id="a-p1">甲</h3>\n<h6>乙</h6>\n'],
    ["电子书里标题不降", "## 甲", book, '<h2 id="a-p1">甲</h2>\n'],
    [
      "站内链接换掉，站外的不动",
      "[甲](/b/)[乙](https://b.cn/)",
      print,
      '<p id="a-p1"><a href="https://a.cn/b/?x=1&amp;y=&quot;2&quot;">甲</a><a href="https://b.cn/">乙</a></p>\n',
    ],
    [
      "图片换成说明文字，尖括号转义",
      "![1 < 2 & <b>](/images/a.png)",
      print,
      '<p id="a-p1"><span>〔图：1 &lt; 2 &amp; &lt;b>〕</span></p>\n',
    ],
    [
      "XHTML 的空元素收尾，没有值的属性写成空的",
      "甲  \n乙\n\n- [x] 丙",
      book,
      '<p id="a-p1">甲<br/>\n乙</p>\n<ul class="contains-task-list">\n<li class="task-list-item" id="a-p2"><input type="checkbox" checked="" disabled=""/> 丙</li>\n</ul>\n',
    ],
    [
      "XHTML 的引号写成 XML 认得的",
      "甲 '乙' \"丙\" > 丁",
      book,
      '<p id="a-p1">甲 &apos;乙&apos; &quot;丙&quot; &gt; 丁</p>\n',
    ],
  ] as const)("%s", (_, markdown, options, expected) => {
    expect(issueBody(markdown, options)).toBe(expected);
  });

  test.each(Object.entries(placements))("攻击的写法在正文的%s，只剩名单上的", (_, place) => {
    const escaped = attackVectors
      .flatMap(({ text }) =>
        [print, book].map((options) => ({ text, found: unlisted(issueBody(place(text), options)) })),
      )
      .filter(({ found }) => found.length > 0);
    expect(escaped).toEqual([]);
  });
});
