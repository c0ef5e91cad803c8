/** 筛选项：地址里的参数名和读者看到的名称，也是索引里的筛选名。 */
export const facetNames = {
  type: "类型",
  city: "城市",
  province: "省份",
  year: "年份",
  person: "人物",
  category: "机制类别",
  topic: "专题",
} as const;
export type FacetKey = keyof typeof facetNames;
export const facetKeys = Object.keys(facetNames) as FacetKey[];

export const sorts = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof sorts)[number];

/** 一次搜索的全部状态；写进地址，就可以转发和后退。 */
export interface SearchState {
  query: string;
  facets: Partial<Record<FacetKey, string>>;
  sort?: Sort;
}

export function parseAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const facets: SearchState["facets"] = {};
  for (const key of facetKeys) {
    const value = parameters.get(key)?.trim();
    if (value) facets[key] = value;
  }
  const sort = sorts.find((name) => name === parameters.get("sort"));
  return { query: parameters.get("q")?.trim() ?? "", facets, ...(sort && sort !== "relevance" ? { sort } : {}) };
}

export function formatAddress({ query, facets, sort }: SearchState, path = "/search/"): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set("q", query);
  for (const key of facetKeys) if (facets[key]) parameters.set(key, facets[key]);
  if (sort && sort !== "relevance") parameters.set("sort", sort);
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
