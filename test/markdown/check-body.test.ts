import { describe, expect, test } from "vitest";
import { checkBody } from "../../src/markdown/check-body.ts";
import { renderMarkdown } from "../../src/markdown/render.ts";

const found = (body: string) => checkBody(body).map(({ rule, line }) => `${line} ${rule}`);

describe("加粗紧挨着汉字标点", () => {
  test.each([
    ["该关的关不上", "**有事好商量。**所以要", "1 body/emphasis"],
    ["该开的开不了", "这就是**“有事好商量”**的意思", "1 body/emphasis"],
    ["开和关认反了，一个记号也不剩", "**甲。**乙**《丙》**", "1 body/emphasis"],
    ["少了一半", "甲**乙", "1 body/emphasis"],
  ])("%s", (_, body, ...expected) => {
    expect(new Set(found(body))).toEqual(new Set(expected));
  });

  test.each([
    "**有事好商量**。所以要",
    "这就是“**有事好商量**”的意思",
    "甲 **乙** 丙",
    "**甲**乙**丙**",
    "`**`是加粗的记号",
  ])("没有问题：%s", (body) => {
    expect(found(body)).toEqual([]);
  });

  test("说有问题的，网页上确实不是编辑的意思", () => {
    expect(renderMarkdown("**有事好商量。**所以要").html).toContain("**");
    expect(renderMarkdown("**甲。**乙**《丙》**").html).not.toContain("<strong>《丙》</strong>");
  });
});

describe("别的", () => {
  test.each([
    ["甲\n\n<div>乙</div>", "3 body/html"],
    ["甲<br>乙", "1 body/html"],
    ["<!-- 注释 -->", "1 body/html"],
    ["# 题名", "1 body/heading"],
    ["题名\n===", "1 body/heading"],
    ["[甲](javascript:a)", "1 body/link"],
    ["[](/a/)", "1 body/link"],
    ["![](/a.jpg)", "1 picture/alt"],
    ["![甲](https://a.cn/a.jpg)", "1 picture/foreign"],
    ["![甲](a.jpg)", "1 picture/foreign"],
    ["![甲][a]\n\n[a]: //a.cn/a.jpg", "1 picture/foreign"],
    ["![][a]\n\n[a]: /a.jpg", "1 picture/alt"],
    ["甲[^1]\n\n[^1]: <b>乙</b>", "3 body/html", "3 body/html"],
    ["> > <b>甲", "1 body/html"],
    ["[甲]: javascript:a", "1 body/link"],
  ])("%s", (body, ...expected) => {
    expect(found(body)).toEqual(expected);
  });

  test.each([
    "## 小标题",
    "[甲](/a/)",
    "![甲](/a.jpg)",
    "1 < 2 而 3 > 2",
    "甲 #1 乙",
    "| 甲 |\n| --- |\n| 乙 |",
    "A*B 和 C*D",
    "",
  ])("没有问题：%s", (body) => {
    expect(found(body)).toEqual([]);
  });
});
