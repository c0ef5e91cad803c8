import { paginate } from "../archive/paginate.ts";
import { element, required } from "../browser/element.ts";
import type { FigureRow } from "../exports/figure-rows.ts";
import {
  everything,
  formatAddress,
  formatSort,
  isEverything,
  parseAddress,
  parseSort,
  type SortKey,
  type TableState,
} from "./address.ts";
import { filterRows, sortRows } from "./select-rows.ts";
import { pageLinks, tableRow } from "./table-view.ts";

/** 一页多少行，同网页上的总表。 */
const pageSize = 100;
/** 停下输入多久（毫秒）才去筛。 */
const typingPause = 200;
/** 等了这么久（毫秒）还没有取到，就说正在取。 */
const slow = 400;

/** 各栏的排序名，照表头的次序。 */
const columns: readonly SortKey[] = ["metric", "value", "subject", "city", "period", "kind", "source"];

class FigureTablePage {
  private readonly form = required<HTMLFormElement>("#figure-filter");
  private readonly query = required<HTMLInputElement>("#figure-query");
  private readonly city = required<HTMLSelectElement>("#figure-city");
  private readonly kind = required<HTMLSelectElement>("#figure-kind");
  private readonly year = required<HTMLSelectElement>("#figure-year");
  private readonly order = required<HTMLSelectElement>("#figure-sort");
  private readonly clear = required<HTMLAnchorElement>("#figure-clear");
  private readonly status = required<HTMLElement>("#figure-status");
  private readonly body = required<HTMLTableSectionElement>("#figure-table tbody");
  private readonly heads = [...document.querySelectorAll<HTMLTableCellElement>("#figure-table thead th")];
  private readonly staticRows = [...this.body.rows];
  private readonly staticPages = document.querySelector<HTMLElement>("#main .pages");
  private readonly pages = element("div");
  private readonly pieces = new Map<number, Promise<FigureRow[]>>();
  private state: TableState = everything;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  start() {
    required("#figure-table").after(this.pages);
    this.addSortButtons();
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.apply("push");
    });
    this.query.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.apply("replace"), typingPause);
    });
    for (const select of [this.city, this.kind, this.year, this.order])
      select.addEventListener("change", () => this.apply("push"));
    this.pages.addEventListener("click", (event) => this.follow(event, this.status));
    this.clear.addEventListener("click", (event) => this.follow(event, this.query));
    addEventListener("popstate", () => this.go(parseAddress(location.search), "keep"));
    const asked = parseAddress(location.search);
    if (!isEverything(asked)) this.go(asked, "keep");
  }

  /** 点了一个改地址的链接：就地换上，焦点移到该去的地方。 */
  private follow(event: MouseEvent, focus: HTMLElement) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.go(parseAddress(new URL(link.href).search), "push");
    focus.focus();
  }

  /** 表头变成按钮：按一下从小到大，再按一下反过来。窄屏没有表头，用表单里的“排序”。 */
  private addSortButtons() {
    for (const [index, head] of this.heads.entries()) {
      const key = columns[index];
      const name = head.textContent?.trim() ?? "";
      if (!key) continue;
      const button = element("button", { type: "button", className: "sort" }, name);
      button.addEventListener("click", () => {
        const current = this.state.sort;
        const descending = current?.key === key ? !current.descending : key === "value" || key === "period";
        this.go({ ...this.state, sort: { key, descending }, page: 1 }, "push");
      });
      head.replaceChildren(element("span", {}, name), button);
    }
  }

  private apply(entry: "push" | "replace") {
    this.go(
      {
        query: this.query.value.trim(),
        city: this.city.value,
        kind: this.kind.value,
        year: this.year.value,
        sort: parseSort(this.order.value),
        page: 1,
      },
      entry,
    );
  }

  private go(state: TableState, entry: "push" | "replace" | "keep") {
    clearTimeout(this.timer);
    this.state = state;
    const address = formatAddress(state);
    if (entry !== "keep" && address !== location.pathname + location.search)
      history[entry === "push" ? "pushState" : "replaceState"](null, "", address);
    if (this.query.value.trim() !== state.query) this.query.value = state.query;
    // 地址里写了表单没有的选项，当作没有选。
    for (const [select, value] of [
      [this.city, state.city],
      [this.kind, state.kind],
      [this.year, state.year],
      [this.order, formatSort(state.sort)],
    ] as const)
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    for (const [index, head] of this.heads.entries())
      head.ariaSort = state.sort?.key === columns[index] ? (state.sort?.descending ? "descending" : "ascending") : null;
    void this.show();
  }

  private piece(number: number): Promise<FigureRow[]> {
    const asked = this.pieces.get(number);
    if (asked) return asked;
    const fetched = fetch(`/figures/rows/${number}.json`).then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json() as Promise<FigureRow[]>;
    });
    this.pieces.set(number, fetched);
    fetched.catch(() => this.pieces.delete(number));
    return fetched;
  }

  /** 只看一座城市，就只取有它的那几份。 */
  private async rows(): Promise<FigureRow[]> {
    const chosen = this.city.selectedOptions[0]?.dataset.pieces;
    const total = Number(this.form.dataset.pieces);
    const numbers = chosen ? chosen.split(" ").map(Number) : Array.from({ length: total }, (_, i) => i + 1);
    return (await Promise.all(numbers.map((number) => this.piece(number)))).flat();
  }

  private restore(message: string) {
    this.body.replaceChildren(...this.staticRows);
    this.pages.replaceChildren();
    if (this.staticPages) this.staticPages.hidden = false;
    this.clear.hidden = isEverything(this.state);
    this.status.textContent = message;
  }

  private async show() {
    const turn = ++this.turn;
    if (isEverything(this.state)) {
      this.restore("");
      return;
    }
    const waiting = setTimeout(() => {
      if (turn === this.turn) this.status.textContent = "正在取数字……";
    }, slow);
    try {
      const rows = sortRows(filterRows(await this.rows(), this.state), this.state.sort);
      if (turn !== this.turn) return;
      const pages = paginate(rows, pageSize);
      const page = pages[Math.min(this.state.page, pages.length) - 1] ?? { items: [], number: 1, total: 1 };
      const [pattern] = this.staticRows;
      const names = new Map([...this.city.options].map(({ value, text }) => [value, text.trim()]));
      if (pattern)
        this.body.replaceChildren(...page.items.map((row) => tableRow(pattern, row, (id) => names.get(id) ?? id)));
      if (this.staticPages) this.staticPages.hidden = true;
      this.pages.replaceChildren(pageLinks(page, this.state));
      this.clear.hidden = false;
      this.status.textContent = this.report(rows.length, page.number, page.total);
    } catch {
      if (turn === this.turn) this.restore("数字没有取到，可能是网络不通。下面是没有筛选的总表，请稍后再试。");
    } finally {
      clearTimeout(waiting);
    }
  }

  private report(count: number, page: number, total: number): string {
    if (count === 0) return "没有合乎条件的数字。可以减少几个字，或去掉一个筛选。";
    const sorted = this.order.selectedOptions[0]?.text.trim();
    return [
      `共${count}个`,
      this.state.sort ? `，${sorted}` : "",
      this.state.sort?.key === "value" ? "，单位不同的分开排" : "",
      total > 1 ? `，第${page}页，共${total}页` : "",
      "。",
    ].join("");
  }
}

// 一个数字也没有时没有表单。
if (document.querySelector("#figure-filter")) new FigureTablePage().start();
