import { type Page, pagesNear } from "../archive/paginate.ts";
import { element } from "../browser/element.ts";
import type { FigureRow } from "../exports/figure-rows.ts";
import { figureKindLabel } from "../text/labels.ts";
import { formatAddress, type TableState } from "./address.ts";

/**
 * 照网页上已有的一行画出另一行：格子和类名都从它抄，样子只写在 FigureTable 里。
 * @param pattern 总表里的任意一行。
 * @param cityName 城市的简称。
 */
export function tableRow(
  pattern: HTMLTableRowElement,
  row: FigureRow,
  cityName: (id: string) => string,
): HTMLTableRowElement {
  const line = pattern.cloneNode(true) as HTMLTableRowElement;
  const texts = [
    row.metric,
    undefined,
    row.subject,
    row.cities.map(cityName).join("、"),
    row.period ?? "未写明",
    figureKindLabel[row.kind],
    row.source,
  ];
  for (const [index, text] of texts.entries()) {
    const cell = line.cells[index];
    if (cell && text !== undefined) cell.textContent = text;
  }
  line.cells[1]?.replaceChildren(element("a", { href: row.url }, row.text));
  return line;
}

/** 筛选结果的分页条，与 components/Pages.astro 一个样子。 */
export function pageLinks({ number, total }: Page<unknown>, state: TableState): HTMLElement {
  const links = pagesNear(number, total).map((page) => {
    if (page !== number) return element("a", { href: formatAddress({ ...state, page }) }, String(page));
    const here = element("span", {}, `第${page}页`);
    here.ariaCurrent = "page";
    return here;
  });
  const nav = element("nav", { className: "pages", ariaLabel: "筛选结果的分页" }, ...links);
  nav.hidden = total === 1;
  return nav;
}
