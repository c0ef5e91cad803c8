import { describe, expect, test } from "vitest";
import { readMarkup } from "../../src/gates/files/markup.ts";
import { regularProse } from "../../src/gates/files/regular-markup.ts";

const page =
  '<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>甲 &amp; 乙</title>' +
  '<script type="application/ld+json">{"a":"1 < 2 &amp; <p>"}</script></head><body class="a">' +
  '<p id="p1">110101<b>1990</b>&#49;<a href="/x/?a=1&amp;b=2">7758</a><br>下一行</p><p></p>' +
  '<svg viewBox="0 0 1 1"><path d="M0 0"/><text x="1">虚</text></svg><img src="/a.png" alt="图">' +
  '<input disabled value="">a\n</body></html>\n';
const feed = '<?xml version="1.0"?>\n<feed xmlns="a"><link href="b"/><w:rPr A="c">&lt;p&gt;正文</w:rPr></feed>';

/** 随机的片段：规矩的和不规矩的都有。 */
const pieces = (
  '<p>|</p>|<b>|</b>|<div>|</div>|<div class=\'a\'>|<a href="/x">|</a>|<br>|<br/>|</br>|<li>|</li>|<svg>|</svg>|<path d="m"/>|' +
  "<script>|</script>|</SCRIPT>|<title>|</title>|<textarea>|</textarea>|<style>|</style >|<!-- 注 -->|<!doctype html>|<?xml a?>|" +
  '<![CDATA[13800]]>|<i title="a&#49;b" lang="c">|</i>|<img alt="a>b"/>|<IMG ALT=x>|<p/>|<span  hidden>|</span>|< p>|<|>|&|&amp;|' +
  '&#49;|&#128;|&copy;|&copy|&nbsp;|&#x27;|13800|文字|\n| |"|<td>|</td>|<tr>|<a\thref="b">|<x-y z="1">|</x-y>|<title/>'
).split("|");

function* random(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe("规矩的标签快读", () => {
  test("认得建站自己写的网页和 XML，读出来的同逐字细看的一样", () => {
    expect(regularProse(page, false)).toBe(readMarkup(page, false).prose);
    expect(regularProse(feed, true)).toBe(readMarkup(feed, true).prose);
  });

  test("同名的属性写了两个，两个都看", () => {
    expect(regularProse('<a title="甲" title="13800138000"></a>', false)).toContain("13800138000");
  });

  test.each([
    ["注释", "<p><!-- 13800138000 --></p>"],
    ["没有引号的属性", "<a href=x>13800138000</a>"],
    ["单引号的属性", "<a href='tel:13800138000'>x</a>"],
    ["大写的标签", "<P>x</P>"],
    ["没有收尾的", "<div><p>x</div>"],
    ["多出来的收尾", "<p>x</p></p>"],
    ["段里套着段", "<p>1380<div>0138000</div></p>"],
    ["不常见的实体", "<p>&copy;</p>"],
    ["收尾写成大写的脚本", "<script>a</SCRIPT>"],
    ["不完整的标签", "<p>x</p><a href="],
  ])("%s，交给逐字细看的", (_, source) => {
    expect(regularProse(source, false)).toBeUndefined();
  });

  test("随机拼成的，认得的都与逐字细看的一样", () => {
    const dice = random(7);
    const below = (limit: number) => Math.floor((dice.next().value ?? 0) * limit);
    let known = 0;
    for (let round = 0; round < 20_000; round++) {
      const source = Array.from({ length: 1 + below(8) }, () => pieces[below(pieces.length)]).join("");
      for (const xml of [false, true]) {
        const prose = regularProse(source, xml);
        if (prose === undefined) continue;
        known += 1;
        expect({ source, xml, prose }).toEqual({ source, xml, prose: readMarkup(source, xml).prose });
      }
    }
    expect(known).toBeGreaterThan(1000);
  });
});
