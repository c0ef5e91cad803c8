import { groupBy } from "./group.ts";
import { type Group, type GroupedPage, groupedPages } from "./grouped-pages.ts";
import type { CategoryNode, CityNode, FigureNode, MechanismNode, PersonNode, RecordNode } from "./nodes.ts";
import { type Page, paginate } from "./paginate.ts";
import { byInitial } from "./people-directory.ts";

/** 城市档案页上先列这么多，余下的在分页的清单里；清单只在列不下时才有。 */
export const shown = { mechanisms: 100, figures: 60, people: 40, records: 30 } as const;

/** 机制列不下时，每一类先列这么多条；别处相近的也照此。 */
export const shownInCategory = 8;

type ListName = "records" | "figures";
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

/** 分了组的清单里的一页。 */
export interface CityGroupedPage<T> {
  city: CityNode;
  list: GroupedPage<T>;
}

/** 一座城市的机制按类别分，类别照词表的次序，没有机制的类别不列。 */
export const mechanismsByCategory = (
  { mechanisms }: CityNode,
  categories: readonly CategoryNode[],
): (Group<MechanismNode> & { category: CategoryNode })[] =>
  groupBy(mechanisms, ({ category }) => category)
    .sort(([a], [b]) => categories.indexOf(a) - categories.indexOf(b))
    .map(([category, items]) => ({ id: category.id, name: category.term.name, items, category }));

/** 城市档案里列不下的机制，按类别分页列全。 */
export const cityMechanismPages = (
  cities: readonly CityNode[],
  categories: readonly CategoryNode[],
): CityGroupedPage<MechanismNode>[] =>
  cities
    .filter(({ mechanisms }) => mechanisms.length > shown.mechanisms)
    .flatMap((city) =>
      groupedPages(mechanismsByCategory(city, categories), `${city.url}mechanisms/`).map((list) => ({ city, list })),
    );

/** 城市档案里列不下的人物，按首字母分页列全。 */
export const cityPeoplePages = (cities: readonly CityNode[]): CityGroupedPage<PersonNode>[] =>
  cities
    .filter(({ people }) => people.length > shown.people)
    .flatMap((city) => groupedPages(byInitial(city.people), `${city.url}people/`, 100).map((list) => ({ city, list })));

/** 城市档案页上列哪几位：列得下的全列，列不下的列出现得多的。 */
export const leadingPeople = ({ people }: CityNode): readonly PersonNode[] =>
  people.length > shown.people
    ? [...people].sort((a, b) => b.appearances.length - a.appearances.length).slice(0, shown.people)
    : people;
