import { required } from "../browser/element.ts";
import type { Column } from "../exports/column.ts";
import { siteBase } from "../traditional/address.ts";
import { fewest, formatCities, parseCities } from "./address.ts";
import { sideBySideTable } from "./side-by-side-view.ts";

/** 等了这么久（毫秒）还没有取到，就说正在取。 */
const slow = 400;

class ComparePage {
  private readonly form = required<HTMLFormElement>("#compare-form");
  private readonly selects = [...this.form.querySelectorAll("select")];
  private readonly status = required<HTMLElement>("#compare-status");
  private readonly result = required<HTMLElement>("#compare-result");
  private readonly overview = required<HTMLElement>("#compare-overview");
  private readonly back = required<HTMLAnchorElement>("#compare-back");
  private readonly heading = document.title;
  private readonly columns = new Map<string, Promise<Column>>();
  /** 每次比较一个号；迟到的旧答案不许盖掉新的。 */
  private turn = 0;

  start() {
    // 选项只写一份在网页里，其余几个从它抄。
    const [first, ...rest] = this.selects;
    for (const select of rest)
      select.append(...[...(first?.querySelectorAll("optgroup") ?? [])].map((group) => group.cloneNode(true)));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const ids = [...new Set(this.selects.map(({ value }) => value).filter(Boolean))];
      if (ids.length < fewest) this.status.textContent = `请选至少${fewest}座不同的城市。`;
      else this.go(ids, true);
    });
    this.back.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.go([], true);
      this.selects[0]?.focus();
    });
    addEventListener("popstate", () => this.go(parseCities(location.search), false));
    const asked = parseCities(location.search);
    if (asked.length > 0) this.go(asked, false);
  }

  private known(id: string): boolean {
    return [...(this.selects[0]?.options ?? [])].some(({ value }) => value === id);
  }

  private column(id: string): Promise<Column> {
    const asked = this.columns.get(id);
    if (asked) return asked;
    const fetched = fetch(`${siteBase(location.pathname)}compare/cities/${id}.json`).then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json() as Promise<Column>;
    });
    this.columns.set(id, fetched);
    fetched.catch(() => this.columns.delete(id));
    return fetched;
  }

  private go(asked: readonly string[], push: boolean) {
    if (push) history.pushState(null, "", formatCities(asked, location.pathname));
    const ids = asked.filter((id) => this.known(id));
    for (const [index, select] of this.selects.entries()) select.value = ids[index] ?? "";
    const unknown = asked.filter((id) => !this.known(id));
    const doubt = unknown.length > 0 ? `没有编号为 ${unknown.join("、")} 的城市。` : "";
    void this.show(ids, doubt);
  }

  private async show(ids: readonly string[], doubt: string) {
    const turn = ++this.turn;
    const enough = ids.length >= fewest;
    this.overview.hidden = enough;
    this.back.hidden = !enough;
    if (!enough) {
      this.result.replaceChildren();
      document.title = this.heading;
      this.status.textContent = `${doubt}${ids.length > 0 ? `再选一座，就可以并排比较。` : ""}`;
      return;
    }
    const waiting = setTimeout(() => {
      if (turn === this.turn) this.status.textContent = "正在取……";
    }, slow);
    try {
      const columns = await Promise.all(ids.map((id) => this.column(id)));
      if (turn !== this.turn) return;
      const title = `${columns.map(({ short }) => short).join("、")}：机制并排比较`;
      this.result.replaceChildren(sideBySideTable(columns, title));
      document.title = `${title}｜${this.heading.split("｜").at(-1)}`;
      this.status.textContent = `${doubt}${columns.map(({ short }) => short).join("、")}并排。空着的一格只说明本刊没有收录，不说明那里没有。`;
    } catch {
      if (turn !== this.turn) return;
      this.result.replaceChildren();
      this.overview.hidden = false;
      this.status.textContent = "没有取到，可能是网络不通。请稍后再试，或从下面的成对比较进去。";
    } finally {
      clearTimeout(waiting);
    }
  }
}

// 只有一座城市有机制时没有表单，也就没有可比的。
if (document.querySelector("#compare-form")) new ComparePage().start();
