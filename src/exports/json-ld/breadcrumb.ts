import type { SiteData } from "../../schemas/site.ts";
import { absolute, type Thing } from "./thing.ts";

/** 当前位置，从首页到本页。 */
export const breadcrumb = (trail: readonly { name: string; url: string }[], site: SiteData): Thing => ({
  "@type": "BreadcrumbList",
  itemListElement: trail.map(({ name, url }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    item: absolute(url, site),
  })),
});
