import { z } from "zod";
import type { BulletinNode } from "../../../archive/nodes.ts";
import { bulletin } from "../../../schemas/bulletin.ts";
import { publisherBasisLabel } from "../../../text/labels.ts";
import { coded, idList, named, siteAddress, text } from "../field.ts";
import { annotationList, cityList, cityRefs, date, dateField, ids, sourceList } from "../parts.ts";

/** 会刊的一期。 */
export const bulletinRow = z.strictObject({
  id: text("编号", "永久编号。"),
  type: coded({ bulletin: "会刊" }, "类型", "总是会刊。"),
  title: text("题名", "题名，照来源写。"),
  url: siteAddress(),
  cities: cityList,
  subtitle: named(bulletin.shape.subtitle, "副题"),
  short: named(bulletin.shape.short, "简称", "简称。"),
  kind: named(bulletin.shape.kind, "种类"),
  date: dateField("日期", "见报或上网的日期。"),
  publisher: named(bulletin.shape.publisher, "报刊"),
  publisherBasis: coded(publisherBasisLabel, "报刊的依据", "报刊名称由何而来。"),
  summary: text("提要", "一两句话的提要。"),
  contents: idList("目次", "记录的编号，照刊载顺序。"),
  annotations: annotationList,
  sources: sourceList,
});

export const toBulletinRow = (node: BulletinNode): z.infer<typeof bulletinRow> => ({
  id: node.id,
  type: "bulletin",
  title: node.data.title,
  url: node.url,
  cities: cityRefs(node.cities),
  subtitle: node.data.subtitle,
  short: node.data.short,
  kind: node.data.kind,
  date: date(node.data.date),
  publisher: node.data.publisher,
  publisherBasis: node.data.publisherBasis,
  summary: node.data.summary,
  contents: ids(node.contents),
  annotations: node.data.annotations,
  sources: node.data.sources,
});
