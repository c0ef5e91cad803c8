import { type FacetKey, facetKeys, facetNames, formatAddress, parseAddress, type SearchState } from "./address.ts";
import type { LoadedHit, SearchAnswer, SearchEngine } from "./engine.ts";
import { loadPagefind } from "./pagefind-engine.ts";

const pageSize = 10;
const facetSize = 8;
/** 停下输入多久（毫秒）才去搜，免得每敲一下都闪一次。 */
const typingPause = 200;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

function required<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`search page: ${selector} is missing`);
  return found;
}

class SearchPage {
  private readonly form = required<HTMLFormElement>("#search-form");
  private readonly input = required<HTMLInputElement>("#search-form input");
  private readonly status = required<HTMLElement>("#search-status");
  private readonly filter = required<HTMLDetailsElement>("#search-filter");
  private readonly facets = required<HTMLElement>("#search-facets");
  private readonly list = required<HTMLElement>("#search-results");
  private readonly more = required<HTMLButtonElement>("#search-more");
  private readonly intro = required<HTMLElement>("#search-intro");
  private engine: Promise<SearchEngine> | undefined;
  private state: SearchState = { query: "", facets: {} };
  private answer: SearchAnswer | undefined;
  private shown = 0;
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
    this.facets.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.go(parseAddress(new URL(link.href).search), "push");
    });
    this.more.addEventListener("click", () => {
      const next = this.shown;
      void this.showMore().then(() => this.list.children[next]?.querySelector("a")?.focus());
    });
    addEventListener("popstate", () => this.go(parseAddress(location.search), "keep"));
    this.go(parseAddress(location.search), "keep");
  }

  private go(state: SearchState, history_: "push" | "replace" | "keep") {
    clearTimeout(this.timer);
    this.state = state;
    const address = formatAddress(state);
    if (history_ !== "keep" && address !== location.pathname + location.search)
      history[history_ === "push" ? "pushState" : "replaceState"](null, "", address);
    if (this.input.value.trim() !== state.query) this.input.value = state.query;
    void this.run();
  }

  private async run() {
    const turn = ++this.turn;
    const { query, facets } = this.state;
    const idle = query === "" && Object.keys(facets).length === 0;
    this.intro.hidden = !idle;
    if (idle) {
      this.answer = undefined;
      this.status.textContent = "";
      this.clear();
      return;
    }
    const slow = setTimeout(() => {
      if (turn === this.turn) this.status.textContent = "正在取搜索索引……";
    }, 300);
    try {
      this.engine ??= loadPagefind("/pagefind/");
      const engine = await this.engine;
      const filters = Object.fromEntries(
        facetKeys.flatMap((key) => (facets[key] ? [[facetNames[key], facets[key]]] : [])),
      );
      const answer = await engine.search(query || null, filters);
      if (turn !== this.turn) return;
      this.answer = answer;
      this.shown = 0;
      this.showFacets();
      await this.showMore(turn);
    } catch {
      if (turn !== this.turn) return;
      this.engine = undefined;
      this.intro.hidden = false;
      this.clear();
      this.status.textContent = "搜索索引没有取到，可能是网络不通。请稍后再试，或从下面的目录浏览。";
    } finally {
      clearTimeout(slow);
    }
  }

  private clear() {
    this.list.replaceChildren();
    this.facets.replaceChildren();
    this.filter.hidden = true;
    this.more.hidden = true;
  }

  private async showMore(turn = this.turn) {
    const hits = this.answer?.hits ?? [];
    const loaded = await Promise.all(hits.slice(this.shown, this.shown + pageSize).map((hit) => hit.load()));
    if (turn !== this.turn) return;
    const items = loaded.map((hit) => this.item(hit));
    if (this.shown === 0) this.list.replaceChildren(...items);
    else this.list.append(...items);
    this.shown += items.length;
    this.more.hidden = this.shown >= hits.length;
    const { query } = this.state;
    if (hits.length === 0) {
      this.status.textContent = `没有找到${query ? `“${query}”` : "符合条件的内容"}。可以减少几个字，或去掉一个筛选；也可以从下面的目录浏览。`;
      this.intro.hidden = false;
    } else this.status.textContent = `共 ${hits.length} 条${this.more.hidden ? "" : `，先列 ${this.shown} 条`}。`;
  }

  private item(hit: LoadedHit): HTMLLIElement {
    const meta = [hit.filters[facetNames.type]?.[0], hit.meta.城市, hit.meta.日期, hit.meta.人物]
      .filter((text): text is string => Boolean(text))
      .map((text) => element("span", {}, text));
    const excerpt = hit.excerpt.map(({ text, match }) => (match ? element("mark", {}, text) : text));
    return element(
      "li",
      {},
      element("p", { className: "meta" }, ...meta),
      element("h2", { className: "entry-title" }, element("a", { href: hit.url }, hit.title)),
      element("p", { className: "entry-text" }, ...excerpt),
    );
  }

  private showFacets() {
    const groups = facetKeys.flatMap((key) => {
      const group = this.facetGroup(key);
      return group ? [group] : [];
    });
    this.facets.replaceChildren(...groups);
    this.filter.hidden = groups.length === 0;
  }

  private facetGroup(key: FacetKey): HTMLElement | undefined {
    const chosen = this.state.facets[key];
    const counts = Object.entries(this.answer?.facets[facetNames[key]] ?? {}).filter(([, count]) => count > 0);
    if (key === "year") counts.sort(([a], [b]) => (a < b ? 1 : -1));
    else counts.sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
    if (counts.length === 0 && !chosen) return undefined;
    const rows = chosen ? [[chosen, 0] as const] : counts.slice(0, facetSize);
    const list = element(
      "ul",
      {},
      ...rows.map(([value, count]) => {
        const { [key]: _, ...others } = this.state.facets;
        const link = element("a", {
          href: formatAddress({ ...this.state, facets: chosen ? others : { ...others, [key]: value } }),
        });
        if (chosen) {
          link.setAttribute("aria-label", `去掉${facetNames[key]}：${value}`);
          link.append(value, element("small", {}, " ✕"));
        } else link.append(value, element("small", {}, ` ${count}`));
        return element("li", {}, link);
      }),
    );
    return element("section", {}, element("h2", {}, facetNames[key]), list);
  }
}

new SearchPage().start();
