import { element } from "../browser/element.ts";
import type { Column, ColumnMechanism } from "../exports/column.ts";
import { mechanismNotes, sideBySide } from "./side-by-side.ts";

const link = (href: string, text: string) => element("a", { href }, text);

const cityHead = ({ name, short, url, level, count }: Column) =>
  element("th", { scope: "col" }, link(url, short), element("small", {}, `${name} · ${level} · ${count}条机制`));

function mechanismItem(mechanism: ColumnMechanism): HTMLLIElement {
  const item = element("li", {}, link(mechanism.url, mechanism.name));
  if (mechanism.depth > 0) item.dataset.depth = "";
  if (mechanism.code) item.append(element("b", {}, mechanism.code));
  item.append(element("small", {}, mechanismNotes(mechanism).join(" · ")));
  return item;
}

/** 一行：行名，再一栏一格；格里没有内容的写明没有收录。 */
function row(name: string, columns: readonly Column[], cells: readonly (Node | undefined)[]): HTMLTableRowElement {
  const line = element("tr", {}, element("th", { scope: "row" }, name));
  for (const [index, content] of cells.entries()) {
    const cell = element("td", {}, element("span", { className: "side-city" }, columns[index]?.short ?? ""));
    cell.append(content ?? "没有收录");
    if (!content) cell.dataset.empty = "";
    line.append(cell);
  }
  return line;
}

/** 现选现比的表，与 components/SideBySide.astro 画的一个样子。 */
export function sideBySideTable(columns: readonly Column[], caption: string): HTMLTableElement {
  const { categories, figures } = sideBySide(columns);
  const figureRows = figures.map(({ measure, cells }) =>
    row(
      measure,
      columns,
      cells.map(
        (cell) =>
          cell &&
          element("p", { className: "side-figure" }, link(cell.url, cell.text), element("small", {}, cell.when)),
      ),
    ),
  );
  const categoryRows = categories.map(({ name, cells }) =>
    row(
      name,
      columns,
      cells.map(
        (cell) =>
          cell &&
          element(
            "ul",
            {},
            ...cell.mechanisms.map(mechanismItem),
            ...(cell.rest > 0 ? [element("li", {}, link(cell.url, `还有${cell.rest}条`))] : []),
          ),
      ),
    ),
  );
  const table = element(
    "table",
    { className: "side-by-side" },
    element("caption", { className: "visually-hidden" }, caption),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "类别"), ...columns.map(cityHead))),
    element("tbody", {}, ...figureRows, ...categoryRows),
  );
  table.dataset.columns = String(columns.length);
  return table;
}
