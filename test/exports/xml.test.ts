import { load } from "cheerio";
import { expect, test } from "vitest";
import { escapeXml } from "../../src/exports/xml.ts";

test.each([
  ["甲 & 乙", "甲 &amp; 乙"],
  ["<b>", "&lt;b&gt;"],
  [`"'`, "&quot;&apos;"],
  ["&lt;", "&amp;lt;"],
  ["甲\t乙\n丙", "甲\t乙\n丙"],
  ["甲\u0000\u0008\u001B乙", "甲乙"],
  ["甲\uFFFE\uFFFF乙", "甲乙"],
  ["𠮷“立·转”", "𠮷“立·转”"],
])("%j → %j", (text, expected) => {
  expect(escapeXml(text)).toBe(expected);
});

test("放进 XML 再读出来，一字不差", () => {
  const text = `<a href="x">'甲' & 乙</a> ]]>`;
  expect(load(`<t v="${escapeXml(text)}">${escapeXml(text)}</t>`, { xml: true })("t").text()).toBe(text);
});
