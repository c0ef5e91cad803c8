import { load } from "cheerio";
import { expect, test } from "vitest";
import { ldJson } from "../../../src/exports/json-ld/script.ts";

test.each(["</script><script>alert(1)</script>", "<!--", "甲 & 乙", "一行\u2028两行\u2029三行", '引号"和\\'])(
  "标题里有 %j，也关不掉元素，读回来一字不差",
  (headline) => {
    const text = ldJson([{ "@type": "Article", headline }]);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    const $ = load(`<body><script type="application/ld+json">${text}</script><p>后面</p></body>`);
    expect($("body").children().length).toBe(2);
    expect(JSON.parse($("script").text())).toEqual({
      "@context": "https://schema.org",
      "@graph": [{ "@type": "Article", headline }],
    });
  },
);
