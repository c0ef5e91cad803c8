import type { RecordNode } from "../../archive/nodes.ts";
import type { SiteData } from "../../schemas/site.ts";
import { event } from "./event.ts";
import { isoDate, isoInterval } from "./iso-date.ts";
import { publisher } from "./organization.ts";
import { absolute, some, type Thing } from "./thing.ts";

/** 署名的人写明当时的职务；没有署名的，写单位。 */
function author({ people, data }: RecordNode, site: SiteData): readonly Thing[] {
  const bylines = people.filter(({ as }) => as === "speaker" || as === "author");
  if (bylines.length === 0) return [{ "@type": "Organization", name: data.organisation }];
  return bylines.map(({ person, role }) => ({
    "@type": "Person",
    name: person.data.name,
    jobTitle: role,
    url: absolute(person.url, site),
  }));
}

/** 发言、报告、特稿的日期是发表的日期；视察和案例的日期是那件事的，文章何时发表不知道，不写。 */
function dates({ type, data: { date } }: RecordNode) {
  const published = type === "visit" || type === "case" ? undefined : isoDate(date);
  return published ? { datePublished: published } : { temporalCoverage: isoInterval(date) };
}

/** 一条记录。视察调研另说明那是一次什么活动。 */
export const article = (record: RecordNode, site: SiteData): Thing => ({
  "@type": record.type === "report" ? "Report" : "Article",
  url: absolute(record.url, site),
  headline: record.data.title,
  description: record.data.summary,
  inLanguage: "zh-Hans",
  author: author(record, site),
  publisher: publisher(site),
  ...dates(record),
  dateModified: record.data.corrections
    .map(({ date }) => date)
    .sort()
    .at(-1),
  isPartOf: {
    "@type": "PublicationIssue",
    name: record.bulletin.data.short,
    url: absolute(record.bulletin.url, site),
  },
  about: record.type === "visit" ? event(record, site) : undefined,
  keywords: some(record.topics.map(({ term }) => term.name)),
  license: site.licence.url,
});
