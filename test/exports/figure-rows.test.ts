import { expect, test } from "vitest";
import { figurePieces, figureRow, piecesOfCities } from "../../src/exports/figure-rows.ts";
import { archiveOf, figure, mechanism } from "../archive/small-archive.ts";

const many = (id: string, city: string, count: number) =>
  mechanism(id, { city, figures: Array.from({ length: count }, (_, i) => figure(`f${i}`)) });

test("五百行一份，一行不丢；每座城市知道自己在哪几份里", () => {
  const pieces = figurePieces(
    archiveOf({ mechanisms: [many("a", "jia", 300), many("b", "yi", 300), many("c", "bing", 1)] }),
  );
  expect(pieces.map(({ items }) => items.length)).toEqual([500, 101]);
  const found = piecesOfCities(pieces);
  for (const [id, numbers] of found)
    for (const { items, number } of pieces)
      expect(
        items.some((figure) => figureRow(figure).cities.includes(id)),
        `${id} ${number}`,
      ).toBe(numbers.includes(number));
  expect([...found.keys()].sort()).toEqual(["bing", "jia", "yi"]);
});

test("一个数字也没有，一份也没有", () => {
  expect(figurePieces(archiveOf())).toEqual([]);
});

test("单位连同周期，频次和总数不混在一起", () => {
  const [piece] = figurePieces(
    archiveOf({
      mechanisms: [mechanism("m", { figures: [figure("f", { unit: "次", kind: "frequency", per: "年" })] })],
    }),
  );
  expect(piece?.items.map(figureRow).map(({ unit, text }) => [unit, text])).toEqual([["次每年", "每年5次"]]);
});
