/** 筛选项：地址里的参数名和索引里的筛选名。 */
export const facetNames = {
  type: "类型",
  city: "城市",
  year: "年份",
  person: "人物",
  mechanism: "机制",
} as const;
export type FacetKey = keyof typeof facetNames;
export const facetKeys = Object.keys(facetNames) as FacetKey[];

/** 一次搜索的全部状态；写进地址，就可以转发和后退。 */
export interface SearchState {
  query: string;
  facets: Partial<Record<FacetKey, string>>;
}

export function parseAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const facets: SearchState["facets"] = {};
  for (const key of facetKeys) {
    const value = parameters.get(key)?.trim();
    if (value) facets[key] = value;
  }
  return { query: parameters.get("q")?.trim() ?? "", facets };
}

export function formatAddress({ query, facets }: SearchState, path = "/search/"): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set("q", query);
  for (const key of facetKeys) if (facets[key]) parameters.set(key, facets[key]);
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
