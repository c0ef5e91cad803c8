import type { SiteData } from "../../schemas/site.ts";

/** Data Package 的许可条目：有 SPDX 编号的写编号，网址和名称总有。 */
export const licenceEntry = ({ licence }: SiteData) => ({
  ...(licence.spdx ? { name: licence.spdx } : {}),
  path: licence.url,
  title: licence.name,
});
