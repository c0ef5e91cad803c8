import { z } from "zod";
import type { RecordNode } from "../../../archive/nodes.ts";
import { learning } from "../../../schemas/learning.ts";
import { recordBase } from "../../../schemas/record.ts";
import { capacityLabel, recordTypeLabel, stateLabel, titleBasisLabel } from "../../../text/labels.ts";
import { coded, idList, named, siteAddress, text } from "../field.ts";
import { annotationList, cityList, cityRefs, date, dateField, ids, sourceList } from "../parts.ts";

const person = z.strictObject({
  id: text("编号", "人物的编号。"),
  name: text("姓名", "姓名。"),
  as: coded(capacityLabel, "身份", "在这条记录里的身份。"),
  role: text("职务", "当时的职务，照来源写。"),
});

const { from, fromName, by, byName, what, mechanism, text: words } = learning.shape;
const learningItem = z.strictObject({
  from: named(from, "向哪里学", "向哪里学：城市的编号；没有档案的见名称。"),
  fromName: named(fromName, "向哪里学（名称）"),
  by: named(by, "谁学", "谁学：城市的编号；不写就是记录的第一个城市。"),
  byName: named(byName, "谁学（名称）"),
  what: named(what, "学什么"),
  mechanism: named(mechanism, "机制", "学来以后用在哪条机制上：机制的编号。"),
  text: named(words, "原话"),
});

const correction = z.strictObject({
  date: named(z.iso.date(), "日期", "更正日期。"),
  text: text("内容", "改了什么：原来怎样，现在怎样。"),
  reason: text("原因", "为什么改，依据是什么。"),
});

/** 记录：发言、工作报告、视察调研、案例、特稿、编者按。 */
export const recordRow = z.strictObject({
  id: text("编号", "永久编号。"),
  type: coded(recordTypeLabel, "类型", "记录的类型。"),
  title: text("标题", "标题。"),
  url: siteAddress(),
  cities: cityList,
  titleBasis: coded(titleBasisLabel, "标题的依据", "标题是来源印明的，还是本刊代拟的。"),
  genre: named(recordBase.shape.genre, "体裁"),
  organisation: named(recordBase.shape.organisation, "单位"),
  date: dateField("日期", "事情发生或文章发表的日期。"),
  summary: text("提要", "一两句话的提要。"),
  people: named(z.array(person), "人物", "出现的人物。"),
  bulletin: text("会刊", "所在会刊的编号。"),
  topics: idList("专题", "专题的编号。"),
  mechanisms: idList("机制", "说到的机制的编号。"),
  figures: idList("数字", "说到的数字的编号；复述别处的，是登记的那一处。"),
  learnings: named(z.array(learningItem), "借鉴", "来源自己说的借鉴。"),
  related: idList("相关记录", "相关记录的编号。"),
  keywords: named(z.array(z.string()), "关键词", "关键词。"),
  annotations: annotationList,
  sources: sourceList,
  state: coded(stateLabel, "状态", "记录的状态；公开数据里只有已发布和已更正的。"),
  corrections: named(z.array(correction), "更正", "发表以后的改动。"),
});

export const toRecordRow = (node: RecordNode): z.infer<typeof recordRow> => ({
  id: node.id,
  type: node.type,
  title: node.data.title,
  url: node.url,
  cities: cityRefs(node.cities),
  titleBasis: node.data.titleBasis,
  genre: node.data.genre,
  organisation: node.data.organisation,
  date: date(node.data.date),
  summary: node.data.summary,
  people: node.people.map(({ person: { id, data }, as, role }) => ({ id, name: data.name, as, role })),
  bulletin: node.bulletin.id,
  topics: ids(node.topics),
  mechanisms: ids(node.mechanisms),
  figures: node.stated.map((figure) => (figure.sameAs ?? figure).id),
  learnings: node.data.learnings,
  related: ids(node.related),
  keywords: node.data.keywords,
  annotations: node.data.annotations,
  sources: node.data.sources,
  state: node.data.state,
  corrections: node.data.corrections,
});
