import { load } from "cheerio";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import { files, read } from "./built-site.ts";

const hant = files.filter((file) => /^hant\/.*\.html$/.test(file));

describe("繁体的网页", () => {
  const convert = Converter({ from: "cn", to: "tw" });
  const sample = hant.filter((_, index) => index % 11 === 0);

  test("看得见的字没有漏转的", () => {
    // 简体独有的字：转了就变，本身不是繁体字。
    const simplifiedOnly = /[们个来时会对发经说开关见长马门问间东车专业产亲让应当设议员协县乡术]/u;
    for (const file of sample) {
      const $ = load(read(file));
      $("script, a[data-script]").remove();
      const left = simplifiedOnly.exec($("body").text().replaceAll("当", ""))?.[0];
      expect(left && convert(left) !== left ? `${file}：${left}` : undefined).toBeUndefined();
    }
    expect(sample.length).toBeGreaterThan(40);
  });
});
