import type { CityNode } from "../../archive/nodes.ts";
import type { SiteData } from "../../schemas/site.ts";
import { absolute, some, type Thing } from "./thing.ts";

/** 一座城市；协作组不是行政区，只是一处地方。 */
export const place = ({ data, url, parent, members }: CityNode, site: SiteData): Thing => ({
  "@type": members.length > 0 ? "Place" : "AdministrativeArea",
  name: data.name,
  url: absolute(url, site),
  containedInPlace: parent && {
    "@type": "AdministrativeArea",
    name: parent.data.name,
    url: absolute(parent.url, site),
  },
});

/** 城市档案：有政协的说政协，没有的说地方。 */
export function organization(city: CityNode, site: SiteData): Thing {
  const { committee } = city.data;
  const area = place(city, site);
  if (!committee) return { ...area, alternateName: some(city.data.aliases) };
  return {
    "@type": "GovernmentOrganization",
    name: committee.name,
    alternateName: some(committee.aliases),
    url: absolute(city.url, site),
    areaServed: area,
  };
}

/** 本刊的编者。 */
export const publisher = (site: SiteData): Thing => ({
  "@type": "Organization",
  name: site.publisher,
  url: absolute("/about/", site),
});
