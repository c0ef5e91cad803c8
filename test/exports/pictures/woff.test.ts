import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { expect, test } from "vitest";
import { unpackWoff } from "../../../src/exports/pictures/woff.ts";

const file = createRequire(import.meta.url).resolve(
  "@fontsource/noto-serif-sc/files/noto-serif-sc-latin-700-normal.woff",
);

test("解开以后是同一副字体，轮廓一笔不差", () => {
  const packed = readFileSync(file);
  const unpacked = unpackWoff(packed);
  const [before, after] = [create(packed), create(unpacked)] as [Font, Font];
  expect(after.type).toBe("TTF");
  for (const character of "N1+a")
    expect(after.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG()).toBe(
      before.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG(),
    );
});

test("不是 WOFF 的不解", () => {
  expect(() => unpackWoff(Buffer.from("wOF2____________"))).toThrow("不是 WOFF");
});
