import type { FigureNode } from "../nodes.ts";

/** 代替城市名称的记号。 */
const place = "○";

/**
 * 主体去掉城市的名称：“海淀区政协”和“通州区政协”说的都是本级政协，
 * “保定全市政协”连下级在内，不是一个口径。
 */
export function figureScope({ data: { subject }, cities: [city] }: FigureNode): string {
  if (!city) return subject;
  const { name, short, aliases, committee } = city.data;
  const committees = committee ? [committee.name, ...committee.aliases] : [];
  if (committees.includes(subject)) return `${place}政协`;
  const longestFirst = [...committees.map((own) => own.replace(/政协$/, "")), name, short, ...aliases].sort(
    (a, b) => b.length - a.length,
  );
  const found = longestFirst.find((own) => own !== "" && subject.includes(own));
  return found ? subject.replace(found, place) : subject;
}
