import { describe, expect, test } from "vitest";
import { mechanismNotes, sideBySide } from "../../src/comparing/side-by-side.ts";
import type { Column, ColumnCategory, ColumnFigure } from "../../src/exports/column.ts";

const mechanisms = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `机制${i}`, url: `/mechanisms/m${i}/`, depth: 0, form: "平台" }));

const category = (id: string, order: number, count = 1): ColumnCategory => ({
  id,
  name: id,
  order,
  url: `/categories/${id}/`,
  mechanisms: mechanisms(count),
});

const stations = (text: string, measure = "站点"): ColumnFigure => ({ measure, text, when: "2020年", url: "/#f" });

const column = (id: string, categories: ColumnCategory[], figures: ColumnFigure[] = []): Column => ({
  id,
  name: id,
  short: id,
  url: `/cities/${id}/`,
  level: "市",
  count: categories.length,
  categories,
  figures,
});

describe("并排", () => {
  test("有一栏有的类别就占一行，照词表的次序；没有的那一格空着", () => {
    const { categories } = sideBySide([column("a", [category("y", 2)]), column("b", [category("x", 1)])]);
    expect(categories.map(({ id, cells }) => [id, cells.map((cell) => cell !== undefined)])).toEqual([
      ["x", [false, true]],
      ["y", [true, false]],
    ]);
  });

  test("一格列不下的，写明还有几条", () => {
    const cells = sideBySide([column("a", [category("x", 1, 15)]), column("b", [category("x", 1, 12)])]).categories[0]
      ?.cells;
    expect(cells?.map((cell) => [cell?.mechanisms.length, cell?.rest])).toEqual([
      [12, 3],
      [12, 0],
    ]);
  });

  test("两栏都有、可以比的数字才占一行；名目不同的不放在一起", () => {
    const rows = (left: ColumnFigure[], right: ColumnFigure[]) =>
      sideBySide([column("a", [], left), column("b", [], right)]).figures.map(({ cells }) =>
        cells.map((cell) => cell?.text),
      );
    expect(rows([stations("31个")], [stations("18个")])).toEqual([["31个", "18个"]]);
    expect(rows([stations("31个")], [])).toEqual([]);
    expect(rows([stations("31个", "工作站")], [stations("18个", "会客厅")])).toEqual([]);
  });
});

test("附注只写有的：形态、开始、不在运行的状态", () => {
  const [plain] = mechanisms(1);
  if (!plain) throw new Error("没有机制");
  expect(mechanismNotes(plain)).toEqual(["平台"]);
  expect(mechanismNotes({ ...plain, since: "2020年", status: "试行" })).toEqual(["平台", "2020年起", "试行"]);
});
