import { describe, expect, test } from "vitest";
import type { Card } from "../../../src/exports/pictures/card.ts";
import { draw } from "../../../src/exports/pictures/draw.ts";
import type { Mark } from "../../../src/exports/pictures/mark.ts";
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

/** 一笔占着画布上的哪一块。 */
function boundsOf({ outline, place: { x, y, scale } }: Mark) {
  const xs = Array.from(
    outline.filter((_, index) => index % 2 === 0),
    (at) => x + at * scale,
  );
  const ys = Array.from(
    outline.filter((_, index) => index % 2 === 1),
    (at) => y - at * scale,
  );
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe("图", () => {
  test("同样的卡片，各笔一样；题名、署名、主色都有笔画", () => {
    const drawing = draw(card);
    expect(draw({ ...card })).toEqual(drawing);
    expect(drawing.accent).toBe("#b3372b");
    expect(new Set(drawing.marks.map(({ tone }) => tone))).toEqual(new Set(["ink", "soft", "accent", "carved"]));
    expect(drawing.marks.every(({ outline }) => outline.length > 0 && outline.every(Number.isFinite))).toBe(true);
  });

  test("所有的字都在版心里", () => {
    const [bar, ...rest] = draw({
      ...card,
      kicker: "眉题".repeat(60),
      title: "题名".repeat(80),
      note: "一句话".repeat(60),
      foot: "署名".repeat(60),
      publication: "中国人民政治协商会议范例市委员会工作简报汇编",
    }).marks.map(boundsOf);
    expect(bar).toEqual({ left: 0, right: 1200, top: 0, bottom: 12 });
    expect(rest.length).toBeGreaterThan(200);
    expect(
      rest.filter(({ left, right, top, bottom }) => left < 79 || right > 1121 || top < 60 || bottom > 610),
    ).toEqual([]);
  });
});
