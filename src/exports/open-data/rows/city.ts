import { z } from "zod";
import type { CityNode } from "../../../archive/nodes.ts";
import { city } from "../../../schemas/city.ts";
import { coded, idList, named, siteAddress, text } from "../field.ts";
import { annotationList, cityList, cityRefs, ids, sourceList } from "../parts.ts";

const committee = z.strictObject({
  name: text("名称", "政协的名称。"),
  aliases: named(z.array(z.string()), "别名", "来源里的别的叫法。"),
});

/** 城市（省、市、区、县，或几个城市的协作组）和它的政协。 */
export const cityRow = z.strictObject({
  id: text("编号", "永久编号。"),
  type: coded({ city: "城市" }, "类型", "总是城市。"),
  title: text("名称", "全称。"),
  url: siteAddress(),
  cities: named(cityList, "城市", "就是它自己，为了各集合的开头几栏一样。"),
  short: named(city.shape.short, "简称", "简称。"),
  aliases: named(z.array(z.string()), "别名", "别的叫法。"),
  level: text("层级编号", "层级的编号。"),
  levelName: text("层级", "层级的名称。"),
  parent: text("上级", "上一级城市的编号。").optional(),
  members: idList("成员", "协作组的成员城市的编号。"),
  committee: named(committee, "政协", "来源里出现过的政协。").optional(),
  mechanisms: idList("机制", "它的机制的编号。"),
  records: idList("记录", "讲到它的记录的编号。"),
  people: idList("人物", "在它任过职的人物的编号。"),
  figures: idList("数字", "它的数字的编号。"),
  annotations: annotationList,
  sources: sourceList,
});

export const toCityRow = (node: CityNode): z.infer<typeof cityRow> => ({
  id: node.id,
  type: "city",
  title: node.data.name,
  url: node.url,
  cities: cityRefs([node]),
  short: node.data.short,
  aliases: node.data.aliases,
  level: node.level.id,
  levelName: node.level.name,
  parent: node.parent?.id,
  members: ids(node.members),
  committee: node.data.committee,
  mechanisms: ids(node.mechanisms),
  records: ids(node.records),
  people: ids(node.people),
  figures: ids(node.figures),
  annotations: node.data.annotations,
  sources: node.data.sources,
});
