import { element } from "../browser/element.ts";
import { type FacetKey, facetKeys, facetNames, formatAddress, type SearchState } from "./address.ts";
import type { FacetCounts } from "./catalogue.ts";
import type { Pieces } from "./excerpt.ts";
import type { Rung } from "./ladder.ts";
import type { Name } from "./lexicon.ts";
import { rungLabel } from "./rung-label.ts";
import type { Result } from "./searcher.ts";

const facetSize = 8;
const kindLabel: Record<Name["kind"], string> = {
  city: "城市档案",
  person: "人物",
  mechanism: "机制",
  "same-name": "同名异义",
  category: "机制类别",
  topic: "专题",
};

const pieced = (pieces: Pieces) => pieces.map(({ text, match }) => (match ? element("mark", {}, text) : text));

/** 一条结果：一起搜时的站点，类型、城市、日期、人物，题名，摘录；命中在某一段的，链接到那一段。 */
function resultItem({ site, url, type, cities, date, people, excerpt }: Result): HTMLLIElement {
  const target = excerpt.anchor && !url.includes("#") ? `${url}#${excerpt.anchor}` : url;
  return element(
    "li",
    {},
    element(
      "p",
      { className: "meta" },
      ...[site, type, cities, date, people].filter(Boolean).map((text) => element("span", {}, text ?? "")),
    ),
    element("h3", { className: "entry-title" }, element("a", { href: target }, ...pieced(excerpt.title))),
    element(
      "p",
      { className: "entry-text" },
      ...(excerpt.from === "names" ? [element("small", {}, "正文未提，相关名称有：")] : []),
      ...pieced(excerpt.pieces),
    ),
  );
}

const heading = (text: string, count?: number) =>
  element(
    "h2",
    { className: "result-group" },
    text,
    ...(count === undefined ? [] : [element("small", {}, ` ${count}条`)]),
  );

/**
 * 一批结果，先按台阶分，再按类型分组；组的次序照组里最靠前的一条。
 * @param previous 上一批末尾的台阶，接着列时不重复标题。
 */
export function resultGroups(results: readonly Result[], previous?: Rung): HTMLElement[] {
  const nodes: HTMLElement[] = [];
  for (const [rung, group] of Map.groupBy(results, (result) => result.rung)) {
    if (rung !== previous && (rung !== "exact" || previous))
      nodes.push(element("p", { className: "rung" }, rungLabel[rung]));
    for (const [type, entries] of Map.groupBy(group, (result) => result.type)) {
      nodes.push(heading(type, entries.length));
      nodes.push(element("ol", { className: "entries" }, ...entries.map(resultItem)));
    }
  }
  return nodes;
}

/** 直达卡片：查询点到的城市、人物、机制、同名异义。 */
export function directCards(names: readonly Name[]): HTMLElement[] {
  return names.map(({ kind, name, note, url }) =>
    element(
      "li",
      {},
      element("p", { className: "meta" }, element("span", {}, kindLabel[kind])),
      element("p", { className: "entry-title" }, element("a", { href: url }, name)),
      element("p", { className: "entry-text" }, note),
    ),
  );
}

/** “你是不是要找……”。 */
export function suggestionLine(names: readonly Name[], state: SearchState): HTMLElement {
  return element(
    "p",
    { className: "suggestion" },
    "你是不是要找 ",
    ...names.flatMap(({ name }, index) => [
      ...(index > 0 ? ["、"] : []),
      element("a", { href: formatAddress({ ...state, query: name }, location.pathname) }, name),
    ]),
    "？",
  );
}

/** 一组筛选：选过的可以去掉，没选的列出条数最多的几项。 */
function facetGroup(key: FacetKey, counts: FacetCounts, state: SearchState): HTMLElement | undefined {
  const chosen = state.facets[key];
  const values = Object.entries(counts[facetNames[key]] ?? {}).filter(([, count]) => count > 0);
  if (key === "year") values.sort(([a], [b]) => (a < b ? 1 : -1));
  else values.sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  if (values.length === 0 && !chosen) return undefined;
  const { [key]: _, ...others } = state.facets;
  const item = (value: string, count: number | undefined) => {
    const link = element("a", {
      href: formatAddress({ ...state, facets: chosen ? others : { ...others, [key]: value } }, location.pathname),
    });
    link.append(value, element("small", {}, chosen ? " ✕" : ` ${count}`));
    if (chosen) link.setAttribute("aria-label", `去掉${facetNames[key]}：${value}`);
    return element("li", {}, link);
  };
  const rows = chosen ? [item(chosen, undefined)] : values.map(([value, count]) => item(value, count));
  const rest = rows.slice(facetSize);
  return element(
    "section",
    {},
    element("h2", {}, facetNames[key]),
    element("ul", {}, ...rows.slice(0, facetSize)),
    ...(rest.length > 0
      ? [element("details", {}, element("summary", {}, `另外${rest.length}项`), element("ul", {}, ...rest))]
      : []),
  );
}

export const facetGroups = (counts: FacetCounts, state: SearchState): HTMLElement[] =>
  facetKeys.flatMap((key) => facetGroup(key, counts, state) ?? []);
