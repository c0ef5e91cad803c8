import { cityAnchors } from "../archive/comparison/category-pages.ts";
import { allComparisons, type FigureComparison } from "../archive/comparison/comparable-figures.ts";
import { outline } from "../archive/comparison/outline.ts";
import { groupBy } from "../archive/group.ts";
import type { CategoryNode, CityNode, MechanismNode } from "../archive/nodes.ts";
import { once } from "../archive/tracker.ts";
import { codeBeside } from "../text/code-beside.ts";
import { figureWhen } from "../text/figure-when.ts";
import { formatDate } from "../text/format-date.ts";
import { formatFigure } from "../text/format-figure.ts";
import { statusLabel } from "../text/labels.ts";
import type { Column, ColumnFigure, ColumnMechanism } from "./column.ts";

const mechanism = (node: MechanismNode, depth: number): ColumnMechanism => ({
  name: node.data.name,
  url: node.url,
  depth,
  form: node.form.name,
  code: codeBeside(node.data),
  status: node.data.status === "running" ? undefined : statusLabel[node.data.status],
  since: node.data.since && formatDate(node.data.since),
});

/** 各城市可以同别处比较的数字，照图的次序。 */
function comparableFigures(
  comparisons: readonly FigureComparison[],
): ReadonlyMap<CityNode | undefined, ColumnFigure[]> {
  const all = comparisons.flatMap(({ measure, comparable }) =>
    comparable.map((figure) => ({
      city: figure.cities[0],
      shown: { measure, text: formatFigure(figure.data), when: figureWhen(figure), url: figure.url },
    })),
  );
  return new Map(groupBy(all, ({ city }) => city).map(([city, group]) => [city, group.map(({ shown }) => shown)]));
}

/**
 * 各城市在并排比较里的一栏。每个类别只算一次各城市在类别页上的位置，城市再多也不重算。
 * @returns 按城市编号；没有机制的城市没有栏。
 */
export const cityColumns = once("city-columns", (archive): ReadonlyMap<string, Column> => {
  const { cities, categories } = archive;
  const anchors = new Map(categories.map((category) => [category, cityAnchors(category, cities)]));
  const comparableOf = comparableFigures(allComparisons(archive));
  const categoriesOf = (city: CityNode) => {
    const own = Map.groupBy(city.mechanisms, ({ category }) => category);
    return categories.flatMap((category: CategoryNode, order) => {
      const mechanisms = own.get(category);
      if (!mechanisms) return [];
      return {
        id: category.id,
        name: category.term.name,
        order,
        url: anchors.get(category)?.get(city) ?? category.url,
        mechanisms: outline(mechanisms).map((item) => mechanism(item.mechanism, item.depth)),
      };
    });
  };
  return new Map(
    cities
      .filter(({ mechanisms }) => mechanisms.length > 0)
      .map((city) => [
        city.id,
        {
          id: city.id,
          name: city.data.name,
          short: city.data.short,
          url: city.url,
          level: city.level.name,
          committee: city.data.committee?.name,
          count: city.mechanisms.length,
          categories: categoriesOf(city),
          figures: comparableOf.get(city) ?? [],
        },
      ]),
  );
});
