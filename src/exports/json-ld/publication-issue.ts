import type { BulletinNode } from "../../archive/nodes.ts";
import type { SiteData } from "../../schemas/site.ts";
import { isoDate } from "./iso-date.ts";
import { absolute, some, type Thing } from "./thing.ts";

/** 会刊的一期，连同目次；不知道登在哪家报刊的，不写。 */
export const publicationIssue = ({ data, url, contents }: BulletinNode, site: SiteData): Thing => ({
  "@type": "PublicationIssue",
  name: data.title,
  alternateName: some([data.short, ...data.aliases]),
  url: absolute(url, site),
  description: data.summary,
  inLanguage: "zh-Hans",
  datePublished: isoDate(data.date),
  publisher: data.publisherBasis === "unknown" ? undefined : { "@type": "Organization", name: data.publisher },
  license: site.licence.url,
  hasPart: some(
    contents.map((record) => ({
      "@type": record.type === "report" ? "Report" : "Article",
      headline: record.data.title,
      url: absolute(record.url, site),
    })),
  ),
});
