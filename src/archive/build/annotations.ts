import type { AnnotationNode, BulletinNode, CityNode, MechanismNode, PersonNode, RecordNode } from "../nodes.ts";

interface Annotated {
  bulletins: readonly BulletinNode[];
  records: readonly RecordNode[];
  mechanisms: readonly MechanismNode[];
  cities: readonly CityNode[];
  people: readonly PersonNode[];
}

/** 各处的编辑注合成一份清单，连同写在谁的页面上、涉及哪些城市。 */
export function buildAnnotations({ bulletins, records, mechanisms, cities, people }: Annotated): AnnotationNode[] {
  return [
    ...bulletins.map((owner) => ({ owner, title: owner.data.short, cities: owner.cities })),
    ...records.map((owner) => ({ owner, title: owner.data.title, cities: owner.cities })),
    ...mechanisms.map((owner) => ({ owner, title: owner.data.name, cities: [owner.city] })),
    ...cities.map((owner) => ({ owner, title: owner.data.name, cities: [owner] })),
    ...people.map((owner) => ({ owner, title: owner.data.name, cities: owner.cities })),
  ].flatMap(({ owner, title, cities: where }) =>
    owner.data.annotations.map((data): AnnotationNode => ({ data, owner, title, cities: where })),
  );
}
