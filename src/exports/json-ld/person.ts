import type { CityNode, PersonNode } from "../../archive/nodes.ts";
import type { SiteData } from "../../schemas/site.ts";
import { absolute, some, type Thing } from "./thing.ts";

/** 单位就是某座城市的政协的，指到那座城市。 */
function employer(name: string, cities: readonly CityNode[], site: SiteData): Thing {
  const city = cities.find(({ data }) => data.committee?.name === name);
  return city
    ? { "@type": "GovernmentOrganization", name, url: absolute(city.url, site) }
    : { "@type": "Organization", name };
}

/** 一位人物。来源只说某时任某职，没有说任期，所以职务不写起止。 */
export const person = ({ data, url, cities }: PersonNode, site: SiteData): Thing => ({
  "@type": "Person",
  name: data.name,
  alternateName: some(data.aliases),
  url: absolute(url, site),
  description: data.note,
  affiliation: data.posts.map(({ organisation, role }) => ({
    "@type": "OrganizationRole",
    roleName: role,
    affiliation: employer(organisation, cities, site),
  })),
});
