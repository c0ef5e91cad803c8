import { describe, expect, test } from "vitest";
import { findEmails } from "../../src/privacy/email.ts";

const found = (text: string) => findEmails(text).map(({ start, end }) => text.slice(start, end));

describe("电子邮箱", () => {
  test.each([
    ["来信请寄 zhangsan@163.com。", "zhangsan@163.com"],
    ["邮箱：zhang.san+bao@mail.gov.cn，", "zhang.san+bao@mail.gov.cn"],
    ["<a@b.cn>", "a@b.cn"],
  ])("%s", (text, address) => {
    expect(found(text)).toEqual([address]);
  });

  test.each([["微信 @议刊"], ["a@b"], ["npm 包 @astrojs/mdx@8.0.2"], ["me@example.org"], ["甲@乙.中国"], ["@@@"]])(
    "不是：%s",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
