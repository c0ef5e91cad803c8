import { z } from "zod";
import { unique } from "../../../archive/build/order.ts";
import type { SameNameNode } from "../../../archive/nodes.ts";
import { coded, named, siteAddress, text } from "../field.ts";
import { cityList, cityRefs } from "../parts.ts";

const meaning = z.strictObject({
  city: text("城市", "城市的编号。"),
  mechanism: text("机制", "对应的机制的编号。").optional(),
  meaning: text("所指", "在这个城市指什么。"),
});

/** 同名异义：一个名称在几个城市说的是几回事。 */
export const sameNameRow = z.strictObject({
  id: text("编号", "永久编号。"),
  type: coded({ "same-name": "同名异义" }, "类型", "总是同名异义。"),
  title: text("名称", "共用的名称。"),
  url: siteAddress(),
  cities: cityList,
  aliases: named(z.array(z.string()), "别名", "相近的名称。"),
  summary: text("提要", "一句话说清差别。"),
  meanings: named(z.array(meaning), "意思", "各地各指什么，一地一项。"),
});

export const toSameNameRow = (node: SameNameNode): z.infer<typeof sameNameRow> => ({
  id: node.id,
  type: "same-name",
  title: node.data.name,
  url: node.url,
  cities: cityRefs(unique(node.meanings.map(({ city }) => city))),
  aliases: node.data.aliases,
  summary: node.data.summary,
  meanings: node.meanings.map(({ city, mechanism, meaning: means }) => ({
    city: city.id,
    mechanism: mechanism?.id,
    meaning: means,
  })),
});
