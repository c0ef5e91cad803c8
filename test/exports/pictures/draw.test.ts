import { describe, expect, test } from "vitest";
import type { Card } from "../../../src/exports/pictures/card.ts";
import { draw } from "../../../src/exports/pictures/draw.ts";
import { setTitle } from "../../../src/exports/pictures/title.ts";

const card: Card = {
  kicker: "发言 · 发言摘登",
  title: "借势京唐高铁 共建协同创新走廊",
  note: "",
  foot: "张某　2021年5月",
  publication: "范例议刊",
  accent: "#b3372b",
};

describe("题名", () => {
  test("短的用大字，长的用小字分几行", () => {
    expect(setTitle("唐山市", 340)).toMatchObject({ lines: ["唐山市"], size: 192 });
    const long = setTitle("渝北区政协建议按“龙头+配套”模式发展智能制造并尽快形成配套政策", 340);
    expect(long.size).toBeLessThan(90);
    expect(long.lines.length).toBeGreaterThan(1);
  });

  test("最大的字要拆词时，退一号，不拆", () => {
    expect(setTitle("成德眉资四市政协书画院联谊会与书画联展", 340).lines.join("|")).not.toContain("书画|院");
  });

  test("怎样也排不下的，截短加省略号", () => {
    const { lines } = setTitle("协商".repeat(100), 340);
    expect(lines.join("").length).toBeLessThan(130);
    expect(lines.at(-1)).toMatch(/……$/);
  });
});

describe("图", () => {
  test("字全是轮廓，不要字体；同样的卡片画出来一个字节不差", () => {
    const svg = draw(card);
    expect(svg).not.toMatch(/<text|font|NaN|undefined/);
    expect(svg).toContain("#b3372b");
    expect(draw({ ...card })).toBe(svg);
  });

  test("所有的字都在纸内", () => {
    const crowded = draw({
      ...card,
      kicker: "眉题".repeat(60),
      title: "题名".repeat(80),
      note: "一句话".repeat(60),
      foot: "署名".repeat(60),
      publication: "中国人民政治协商会议范例市委员会工作简报汇编",
    });
    const ends = Array.from(
      crowded.matchAll(/translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+) [^>]+>((?:<path[^>]+>)+)/g),
      ([, x, y, scale, paths = ""]) => ({
        right: Number(x) + (Number(/.*translate\((\d+)\)/s.exec(paths)?.[1]) + 1000) * Number(scale),
        baseline: Number(y),
      }),
    );
    expect(ends.length).toBeGreaterThan(6);
    expect(ends.filter(({ right, baseline }) => right > 1200 || baseline > 600)).toEqual([]);
  });
});
