import { type SiteData, site } from "../schemas/site.ts";
import { readSetting } from "./read-file.ts";

/** 单读站点设置；有错的为空，错由 readContent 来报。 */
export const readSite = (root: string): SiteData | undefined =>
  readSetting(root, { path: "site.yaml", name: "site", schema: site }, () => {}).entry?.data as SiteData | undefined;
