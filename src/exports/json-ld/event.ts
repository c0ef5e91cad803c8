import type { RecordNode } from "../../archive/nodes.ts";
import type { SiteData } from "../../schemas/site.ts";
import { isoSpan } from "./iso-date.ts";
import { place } from "./organization.ts";
import type { Thing } from "./thing.ts";

/** 一次视察调研：何时、何地、谁主办。 */
export const event = ({ data, cities }: RecordNode, site: SiteData): Thing => ({
  "@type": "Event",
  name: data.title,
  ...isoSpan(data.date),
  location: cities.map((city) => place(city, site)),
  organizer: { "@type": "Organization", name: data.organisation },
});
