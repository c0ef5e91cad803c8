import { pack } from "../pack.ts";
import type { Page } from "../paginate.ts";
import type { FigureComparison } from "./comparable-figures.ts";

/** 一种数字，图里和表里各最多列几座城市；余下的在总表里。 */
export const mostListed = 40;
/** 一页最多几行。 */
const perPage = 250;

const rows = ({ comparable, excluded }: FigureComparison): number =>
  Math.min(comparable.length, mostListed) + Math.min(excluded.length, mostListed);

/** 数字比较分页，一种数字不拆在两页。 */
export const comparisonPages = (comparisons: readonly FigureComparison[]): Page<FigureComparison>[] =>
  pack(comparisons, rows, perPage);
