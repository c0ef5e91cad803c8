import { z } from "zod";
import { startOf } from "../../../archive/dates.ts";
import type { FigureNode } from "../../../archive/nodes.ts";
import { figure } from "../../../schemas/figure.ts";
import { boundLabel, figureKindLabel } from "../../../text/labels.ts";
import { coded, named, siteAddress, text } from "../field.ts";
import { cityList, cityRefs, dateField, optionalDate, origin, originOf } from "../parts.ts";

const period = z.strictObject({
  text: text("写法", "来源的说法。"),
  start: text("起点", "起始的年、月或日，ISO 8601。").optional(),
  date: dateField("日期", "能落到日历上的，写成日期。").optional(),
});

/** 数字：数的是什么、多少、什么单位、谁的、哪个时段、谁说的。 */
export const figureRow = z.strictObject({
  id: text("编号", "永久编号：所在文件的编号、斜线、数字的短编号。"),
  type: coded({ figure: "数字" }, "类型", "总是数字。"),
  title: text("标题", "数的是什么，与名目相同。"),
  url: siteAddress(),
  cities: cityList,
  city: text("主要城市", "主要城市的全称。").optional(),
  subject: named(figure.shape.subject, "主体", "谁的数字：哪个政协，哪些委员，哪个地方。"),
  metric: named(figure.shape.metric, "名目"),
  measure: named(figure.shape.measure, "可比的名目", "编辑写明数的是一回事的，写同一个；没有的以名目为准。"),
  value: named(figure.shape.value, "数值"),
  to: named(figure.shape.to, "上端", "区间的上端；不是区间的空缺。"),
  bound: coded(boundLabel, "松紧", "来源说的是恰好，还是余、近、约、至少、至多。"),
  unit: named(figure.shape.unit, "单位"),
  per: named(figure.shape.per, "周期"),
  period: named(period, "时段", "统计时段；来源没说的空缺。").optional(),
  kind: coded(figureKindLabel, "性质", "成效、结构、频次、计划。"),
  text: named(figure.shape.text, "原样写法", "正文里的原样写法，一字不差。"),
  note: named(figure.shape.note, "提醒"),
  mechanism: text("机制", "它说明的机制的编号。").optional(),
  source: named(origin, "登记处", "登记它的那一处。"),
  statedIn: named(z.array(origin), "各处说法", "说到它的每一处，登记处在先。"),
});

export const toFigureRow = (node: FigureNode): z.infer<typeof figureRow> => ({
  id: node.id,
  type: "figure",
  title: node.data.metric,
  url: node.url,
  cities: cityRefs(node.cities),
  city: node.cities[0]?.data.name,
  subject: node.data.subject,
  metric: node.data.metric,
  measure: node.data.measure,
  value: node.data.value,
  to: node.data.to,
  bound: node.data.bound,
  unit: node.data.unit,
  per: node.data.per,
  period: node.data.period && {
    text: node.data.period.text,
    start: node.data.period.date && startOf(node.data.period.date),
    date: optionalDate(node.data.period.date),
  },
  kind: node.data.kind,
  text: node.data.text,
  note: node.data.note,
  mechanism: node.mechanism?.id,
  source: originOf(node),
  statedIn: node.statements.map(originOf),
});
