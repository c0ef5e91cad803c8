import type { z } from "zod";
import type { Archive } from "../../archive/archive.ts";
import { bulletinRow, toBulletinRow } from "./rows/bulletin.ts";
import { cityRow, toCityRow } from "./rows/city.ts";
import { figureRow, toFigureRow } from "./rows/figure.ts";
import { mechanismRow, toMechanismRow } from "./rows/mechanism.ts";
import { personRow, toPersonRow } from "./rows/person.ts";
import { recordRow, toRecordRow } from "./rows/record.ts";
import { sameNameRow, toSameNameRow } from "./rows/same-name.ts";
import { topicRow, toTopicRow } from "./rows/topic.ts";

/** 公开数据的一个集合：名称、说明、一项的样子，和怎样从档案里取出。 */
export interface OpenCollection {
  /** 文件名，例如 records。 */
  name: string;
  label: string;
  description: string;
  row: z.ZodType;
  /** 有几项。 */
  count: (archive: Archive) => number;
  rows: (archive: Archive) => object[];
}

/** 一个集合：一项是一个结点，写成一行；只要条数的不必写出来。 */
const collection = <Node>({
  nodes,
  toRow,
  ...rest
}: Omit<OpenCollection, "count" | "rows"> & {
  nodes: (archive: Archive) => readonly Node[];
  toRow: (node: Node) => object;
}): OpenCollection => ({
  ...rest,
  count: (archive) => nodes(archive).length,
  rows: (archive) => nodes(archive).map((node) => toRow(node)),
});

/** 全部集合。各集合的开头几栏一样：编号、类型、标题、网址、城市；指向别的集合的写编号。 */
export const openCollections: readonly OpenCollection[] = [
  collection({
    name: "records",
    label: "记录",
    description: "发言、工作报告、视察调研、案例、特稿和编者按，新的在前。",
    row: recordRow,
    nodes: ({ records }) => records,
    toRow: toRecordRow,
  }),
  collection({
    name: "bulletins",
    label: "会刊",
    description: "会刊的一期：题名、日期、报刊和目次。",
    row: bulletinRow,
    nodes: ({ bulletins }) => bulletins,
    toRow: toBulletinRow,
  }),
  collection({
    name: "mechanisms",
    label: "机制",
    description: "平台、制度、载体、体系和提法：类别、代码和拆解、起止、状态、相互关系。",
    row: mechanismRow,
    nodes: ({ mechanisms }) => mechanisms,
    toRow: toMechanismRow,
  }),
  collection({
    name: "cities",
    label: "城市",
    description: "省、市、区、县和协作组，连同它的政协。",
    row: cityRow,
    nodes: ({ cities }) => cities,
    toRow: toCityRow,
  }),
  collection({
    name: "people",
    label: "人物",
    description: "人物、来源说到的公开职务和出现的记录。",
    row: personRow,
    nodes: ({ people }) => people,
    toRow: toPersonRow,
  }),
  collection({
    name: "figures",
    label: "数字",
    description: "登记过的数字：名目、数值、单位、主体、时段和出处；复述的不重列。",
    row: figureRow,
    nodes: ({ figures }) => figures,
    toRow: toFigureRow,
  }),
  collection({
    name: "same-names",
    label: "同名异义",
    description: "几座城市共用一个名称，而所指不同。",
    row: sameNameRow,
    nodes: ({ sameNames }) => sameNames,
    toRow: toSameNameRow,
  }),
  collection({
    name: "topics",
    label: "专题",
    description: "按内容分的专题。",
    row: topicRow,
    nodes: ({ topics }) => topics,
    toRow: toTopicRow,
  }),
];
