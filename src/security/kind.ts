import { traditionalPrefix } from "../traditional/address.ts";

/**
 * 站点里的地址分五种，安全策略不同：读者的网页、搜索页、脚本、公开的数据和图、编辑的表单。
 */
export const pathKinds = ["page", "search", "script", "open", "admin"] as const;
export type PathKind = (typeof pathKinds)[number];

const both = (folder: string) => [folder, `${traditionalPrefix}${folder}`];

/** 各种地址的开头；不在这里的都是读者的网页（page）。 */
export const kindFolders: Readonly<Record<Exclude<PathKind, "page">, readonly string[]>> = {
  search: both("/search/"),
  script: both("/_astro/"),
  open: ["/data/", "/pictures/"],
  admin: ["/admin/"],
};

/** 一个站内地址属于哪一种。 */
export function kindOf(path: string): PathKind {
  for (const kind of pathKinds)
    if (kind !== "page" && kindFolders[kind].some((folder) => path.startsWith(folder))) return kind;
  return "page";
}
