import { unique } from "./build/order.ts";
import type { MechanismNode, RecordNode, SameNameNode } from "./nodes.ts";

export interface Citing {
  /** 编辑在那一条里把这一条列为相关。 */
  related: RecordNode[];
  /** 复述了这一条登记的数字。 */
  restating: (RecordNode | MechanismNode)[];
  /** 机制的页面把这一条列为说到它的记录。 */
  mechanisms: MechanismNode[];
  /** 同名异义的页面，经由上面的机制通到这一条。 */
  sameNames: SameNameNode[];
}

/** 别处怎样引用一条记录；所在会刊的目次总有它，不在其内。 */
export function citing(record: RecordNode): Citing {
  const owners = record.stated.flatMap(({ statements }) => statements.map(({ owner }) => owner));
  return {
    related: record.relatedFrom,
    restating: unique(owners).filter((owner) => owner !== record),
    mechanisms: record.mechanisms,
    sameNames: unique(record.mechanisms.flatMap(({ sameNames }) => sameNames)),
  };
}
