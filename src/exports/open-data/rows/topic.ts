import { z } from "zod";
import { unique } from "../../../archive/build/order.ts";
import type { TopicNode } from "../../../archive/nodes.ts";
import { coded, idList, named, siteAddress, text } from "../field.ts";
import { cityList, cityRefs, ids } from "../parts.ts";

/** 专题。 */
export const topicRow = z.strictObject({
  id: text("编号", "永久编号。"),
  type: coded({ topic: "专题" }, "类型", "总是专题。"),
  title: text("名称", "名称。"),
  url: siteAddress(),
  cities: named(cityList, "城市", "记录涉及的城市。"),
  aliases: named(z.array(z.string()), "别名", "别名。"),
  description: text("说明", "一句话说明包括什么。"),
  records: idList("记录", "这个专题的记录的编号。"),
  mechanisms: idList("机制", "这个专题的机制的编号。"),
});

export const toTopicRow = (node: TopicNode): z.infer<typeof topicRow> => ({
  id: node.id,
  type: "topic",
  title: node.term.name,
  url: node.url,
  cities: cityRefs(unique(node.records.flatMap(({ cities }) => cities))),
  aliases: node.term.aliases,
  description: node.term.description,
  records: ids(node.records),
  mechanisms: ids(node.mechanisms),
});
