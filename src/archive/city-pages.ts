import type { CityNode, FigureNode, RecordNode } from "./nodes.ts";
import { type Page, paginate } from "./paginate.ts";

/** 城市档案页上先列这么多，余下的在分页的清单里；清单只在列不下时才有。 */
export const shown = { records: 30, figures: 60 } as const;

type ListName = keyof typeof shown;
interface Lists {
  records: RecordNode;
  figures: FigureNode;
}

export interface CityListPage<Name extends ListName> {
  city: CityNode;
  page: Page<Lists[Name]>;
}

/** 城市档案里列不下的记录或数字，分页列全。 */
export function cityListPages<Name extends ListName>(cities: readonly CityNode[], name: Name): CityListPage<Name>[] {
  return cities
    .filter((city) => city[name].length > shown[name])
    .flatMap((city) => paginate(city[name] as Lists[Name][]).map((page) => ({ city, page })));
}
