import type { SiteData } from "../../schemas/site.ts";
import { publisher } from "./organization.ts";
import { absolute, type Thing } from "./thing.ts";

/** 整个站点，连同站内搜索的地址。 */
export const website = (site: SiteData): Thing => ({
  "@type": "WebSite",
  name: site.name,
  alternateName: site.tagline,
  description: site.description,
  url: absolute("/", site),
  inLanguage: "zh-Hans",
  publisher: publisher(site),
  license: site.licence.url,
  potentialAction: {
    "@type": "SearchAction",
    target: `${absolute("/search/", site)}?q={query}`,
    "query-input": "required name=query",
  },
});
