import { z } from "zod";
import type { PersonNode } from "../../../archive/nodes.ts";
import { capacityLabel } from "../../../text/labels.ts";
import { coded, named, siteAddress, text } from "../field.ts";
import { annotationList, cityList, cityRefs, date, dateField, sourceList } from "../parts.ts";

const post = z.strictObject({
  role: text("职务", "职务。"),
  organisation: text("单位", "单位。"),
  city: text("城市", "单位所在的城市的编号；全国性单位空缺。").optional(),
  attested: dateField("来源所记时间", "来源在什么时候说他任此职；不是任期的起止。"),
  sources: sourceList,
});

const appearance = z.strictObject({
  record: text("记录", "记录的编号。"),
  as: coded(capacityLabel, "身份", "在那条记录里的身份。"),
  role: text("职务", "当时的职务。"),
});

/** 人物和有日期的职务。 */
export const personRow = z.strictObject({
  id: text("编号", "永久编号。"),
  type: coded({ person: "人物" }, "类型", "总是人物。"),
  title: text("姓名", "姓名。"),
  url: siteAddress(),
  cities: named(cityList, "城市", "任过职的城市。"),
  aliases: named(z.array(z.string()), "别名", "别的写法。"),
  posts: named(z.array(post), "任职", "来源说到的公开职务，一职一项。"),
  note: text("说明", "一句话说明，只限来源说到的公开身份。").optional(),
  appearances: named(z.array(appearance), "出现", "在哪些记录里出现。"),
  annotations: annotationList,
});

export const toPersonRow = (node: PersonNode): z.infer<typeof personRow> => ({
  id: node.id,
  type: "person",
  title: node.data.name,
  url: node.url,
  cities: cityRefs(node.cities),
  aliases: node.data.aliases,
  posts: node.data.posts.map((held) => ({ ...held, attested: date(held.attested) })),
  note: node.data.note,
  appearances: node.appearances.map(({ record, as, role }) => ({ record: record.id, as, role })),
  annotations: node.data.annotations,
});
