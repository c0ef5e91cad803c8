import { element, required } from "../browser/element.ts";
import { today } from "../browser/today.ts";
import { facetKeys, facetNames, formatAddress, parseAddress, type SearchState, type Sort, sorts } from "./address.ts";
import { toCitations, toCsv } from "./export-results.ts";
import type { Rung } from "./ladder.ts";
import { RemoteSearcher } from "./remote-searcher.ts";
import { directCards, facetGroups, resultGroups, suggestionLine } from "./result-view.ts";
import type { SearchRequest } from "./searcher.ts";

/** 一次列这么多条。 */
const pageSize = 10;
/** 导出最多这么多条。 */
const exportSize = 500;
/** 停下输入多久（毫秒）才去搜，免得每敲一下都闪一次。 */
const typingPause = 200;
/** 等了这么久（毫秒）还没有答案，就说正在取。 */
const slow = 400;
/** 等了这么久（毫秒）还没有，就说网络很慢，把目录也摆出来。 */
const stalled = 6000;

class SearchPage {
  private readonly form = required<HTMLFormElement>("#search-form");
  private readonly input = required<HTMLInputElement>("#search-form input");
  private readonly status = required<HTMLElement>("#search-status");
  private readonly filter = required<HTMLDetailsElement>("#search-filter");
  private readonly facets = required<HTMLElement>("#search-facets");
  private readonly hints = required<HTMLElement>("#search-hints");
  private readonly cards = required<HTMLElement>("#search-cards");
  private readonly list = required<HTMLElement>("#search-results");
  private readonly tools = required<HTMLElement>("#search-tools");
  private readonly order = required<HTMLSelectElement>("#search-sort");
  private readonly more = required<HTMLButtonElement>("#search-more");
  private readonly intro = required<HTMLElement>("#search-intro");
  private searcher: RemoteSearcher | undefined;
  private state: SearchState = { query: "", facets: {} };
  private total = 0;
  private shown = 0;
  /** 一起搜的站点里没有答的。 */
  private unanswered: string[] = [];
  /** 列到的最后一条在哪一级台阶。 */
  private rung: Rung | undefined;
  /** 每次搜索一个号；迟到的旧答案不许盖掉新的。 */
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  start() {
    // 宽屏的筛选摆在旁边，常开；窄屏收起，不把结果挤下去。
    const wide = matchMedia("(min-width: 62rem)");
    const fold = () => {
      this.filter.open = wide.matches;
    };
    wide.addEventListener("change", fold);
    fold();
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go({ ...this.state, query: this.input.value.trim() }, "push");
    });
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.go({ ...this.state, query: this.input.value.trim() }, "replace"), typingPause);
    });
    for (const area of [this.facets, this.hints])
      area.addEventListener("click", (event) => {
        const link = event.target instanceof Element ? event.target.closest("a") : null;
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.go(parseAddress(new URL(link.href).search), "push");
      });
    this.order.addEventListener("change", () => {
      const sort = sorts.find((name) => name === this.order.value) ?? "relevance";
      this.go({ ...this.state, sort }, "push");
    });
    this.more.addEventListener("click", () => {
      const before = this.links().length;
      void this.showMore(this.turn).then(() => this.links()[before]?.focus());
    });
    required("#search-csv").addEventListener("click", () => void this.download("csv"));
    required("#search-citations").addEventListener("click", () => void this.download("txt"));
    addEventListener("keydown", (event) => this.key(event));
    addEventListener("popstate", () => this.go(parseAddress(location.search), "keep"));
    this.go(parseAddress(location.search), "keep");
  }

  private links(): HTMLAnchorElement[] {
    return [...document.querySelectorAll<HTMLAnchorElement>("#search-cards a, #search-results a")];
  }

  /** “/” 到搜索框，上下键在结果间移动，Esc 回到搜索框。 */
  private key(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const active = document.activeElement;
    const typing = active instanceof HTMLInputElement || active instanceof HTMLSelectElement;
    if (event.key === "/" && !typing) {
      event.preventDefault();
      this.input.focus();
      this.input.select();
    } else if (event.key === "Escape" && active !== this.input && active !== document.body) this.input.focus();
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !(active instanceof HTMLSelectElement)) {
      const links = this.links();
      const at = active instanceof HTMLAnchorElement ? links.indexOf(active) : -1;
      if (at < 0 && active !== this.input) return;
      event.preventDefault();
      const next = event.key === "ArrowDown" ? at + 1 : at - 1;
      if (next < 0) this.input.focus();
      else links[Math.min(next, links.length - 1)]?.focus();
    }
  }

  private go(state: SearchState, entry: "push" | "replace" | "keep") {
    clearTimeout(this.timer);
    this.state = state;
    const address = formatAddress(state, location.pathname);
    if (entry !== "keep" && address !== location.pathname + location.search)
      history[entry === "push" ? "pushState" : "replaceState"](null, "", address);
    if (this.input.value.trim() !== state.query) this.input.value = state.query;
    const sort: Sort = state.sort ?? "relevance";
    if (this.order.value !== sort) this.order.value = sort;
    void this.run();
  }

  private request(from: number, limit: number): SearchRequest {
    const { query, facets, sort } = this.state;
    const filters = Object.fromEntries(
      facetKeys.flatMap((key) => (facets[key] ? [[facetNames[key], facets[key]]] : [])),
    );
    return { query, filters, ...(sort ? { sort } : {}), from, limit };
  }

  private async run() {
    const turn = ++this.turn;
    const { query, facets } = this.state;
    if (query === "" && Object.keys(facets).length === 0) {
      this.clear("");
      return;
    }
    this.list.ariaBusy = "true";
    const say = (after: number, message: string, browse: boolean) =>
      setTimeout(() => {
        if (turn !== this.turn) return;
        this.status.textContent = message;
        if (browse) this.intro.hidden = false;
      }, after);
    const waiting = [
      say(slow, "正在取搜索索引……", false),
      say(stalled, "搜索索引取得很慢，还在等。也可以先从下面的目录浏览。", true),
    ];
    try {
      this.searcher ??= new RemoteSearcher();
      const {
        direct,
        suggested,
        entries,
        total,
        facets: counts,
        unanswered = [],
      } = await this.searcher.search(this.request(0, pageSize));
      if (turn !== this.turn) return;
      // 全部取齐再一次换上，页面不闪。
      this.total = total;
      this.shown = entries.length;
      this.unanswered = unanswered;
      this.rung = entries.at(-1)?.rung;
      this.intro.hidden = total > 0;
      this.hints.replaceChildren(...(suggested.length > 0 ? [suggestionLine(suggested, this.state)] : []));
      this.cards.replaceChildren(...directCards(direct));
      this.list.replaceChildren(...resultGroups(entries));
      const groups = facetGroups(counts, this.state);
      this.facets.replaceChildren(...groups);
      this.filter.hidden = groups.length === 0;
      this.tools.hidden = total === 0;
      this.report();
    } catch {
      if (turn !== this.turn) return;
      this.searcher?.close();
      this.searcher = undefined;
      this.clear("搜索索引没有取到，可能是网络不通。请稍后再试，或从下面的目录浏览。");
    } finally {
      for (const timer of waiting) clearTimeout(timer);
      if (turn === this.turn) this.list.ariaBusy = "false";
    }
  }

  private report() {
    this.more.hidden = this.shown >= this.total;
    const { query } = this.state;
    const missing = this.unanswered.map((name) => `没有搜到“${name}”：它的索引取不到，请稍后再试。`).join("");
    const found =
      this.total === 0
        ? `没有找到${query ? `“${query}”` : "符合条件的内容"}。可以减少几个字，或去掉一个筛选；也可以从下面的目录浏览。`
        : `共 ${this.total} 条${this.more.hidden ? "" : `，先列 ${this.shown} 条`}。`;
    this.status.textContent = found + missing;
  }

  private clear(message: string) {
    this.total = 0;
    for (const area of [this.hints, this.cards, this.list, this.facets]) area.replaceChildren();
    this.filter.hidden = true;
    this.tools.hidden = true;
    this.more.hidden = true;
    this.intro.hidden = false;
    this.status.textContent = message;
  }

  private async showMore(turn: number) {
    const { entries } = (await this.searcher?.search(this.request(this.shown, pageSize))) ?? { entries: [] };
    if (turn !== this.turn) return;
    this.list.append(...resultGroups(entries, this.rung));
    this.rung = entries.at(-1)?.rung;
    this.shown += entries.length;
    this.report();
  }

  private async download(format: "csv" | "txt") {
    if (!this.searcher) return;
    const { entries: results } = await this.searcher.search(this.request(0, exportSize));
    const { site = location.origin, name = "", publisher = "" } = this.tools.dataset;
    const text = format === "csv" ? toCsv(results, site) : toCitations(results, { site, name, publisher }, today());
    const type = format === "csv" ? "text/csv" : "text/plain";
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    element("a", { href: url, download: `${name}-${this.state.query || "搜索"}.${format}` }).click();
    URL.revokeObjectURL(url);
  }
}

new SearchPage().start();
