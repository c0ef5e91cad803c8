import type { Figure } from "../../schemas/figure.ts";
import { address } from "../addresses.ts";
import type { CityNode, FigureNode, MechanismNode, RecordNode } from "../nodes.ts";
import { byId, type Find } from "./lookup.ts";
import { unique } from "./order.ts";

type Owner = RecordNode | MechanismNode;

interface Around {
  cityOf: Find<CityNode>;
  mechanismOf: Find<MechanismNode>;
}

/** 没有写明城市和机制的，归所在的那份文件。 */
function figureNode(owner: Owner, data: Figure, { cityOf, mechanismOf }: Around): FigureNode {
  const ownerCities = owner.kind === "record" ? owner.cities : [owner.city];
  const ownerMechanism = owner.kind === "mechanism" ? owner : undefined;
  // 编者按几篇同住会刊的一页，锚点要带上篇名才不相重。
  const anchor = owner.kind === "record" && owner.type === "editor-note" ? `${owner.id}-${data.id}` : data.id;
  return {
    id: `${owner.id}/${data.id}`,
    url: address.figure(owner.url, anchor),
    data,
    owner,
    mechanism: data.mechanism ? mechanismOf(data.mechanism) : ownerMechanism,
    sameAs: undefined,
    statements: [],
    cities: data.city ? [cityOf(data.city)] : ownerCities,
  };
}

/** 各份文件正文里说到的数字，逐处一个结点，并记在所在的文件上。 */
function stateFigures(owners: readonly Owner[], around: Around): FigureNode[] {
  for (const owner of owners) owner.stated = owner.data.figures.map((data) => figureNode(owner, data, around));
  return owners.flatMap((owner) => owner.stated);
}

/** 复述接到登记的那一处；同一个数字在几处说到，机制和城市的清单里只列一次。 */
function linkStatements(figures: readonly FigureNode[]): void {
  const figureOf = byId(figures);
  for (const figure of figures) {
    if (figure.data.sameAs) figure.sameAs = figureOf.get(figure.data.sameAs);
    const original = figure.sameAs ?? figure;
    original.statements.push(figure);
    // 头一处说法，哪里都还没有列过；大城市的清单很长，不必每次翻一遍。
    const isListed = original.statements.length > 1;
    for (const holder of unique([figure.mechanism, ...original.cities]))
      if (holder && !(isListed && holder.figures.includes(original))) holder.figures.push(original);
  }
}

/** 每个数字一个结点，复述的不算；记录里的在前，机制里的在后。 */
export function buildFigures(owners: readonly Owner[], around: Around): FigureNode[] {
  const figures = stateFigures(owners, around);
  linkStatements(figures);
  return figures.filter(({ sameAs }) => sameAs === undefined);
}
