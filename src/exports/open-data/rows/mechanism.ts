import { z } from "zod";
import type { MechanismNode } from "../../../archive/nodes.ts";
import { mechanism } from "../../../schemas/mechanism.ts";
import { codeBasisLabel, readingLabel, statusLabel } from "../../../text/labels.ts";
import { coded, idList, named, siteAddress, text } from "../field.ts";
import { annotationList, cityList, cityRefs, dateField, ids, optionalDate, sourceList } from "../parts.ts";

const codePart = z.strictObject({
  n: named(z.union([z.int().positive(), z.enum(["N", "X"])]), "数目", "数目；N、X 表示不定。").optional(),
  label: text("字样", "代码里的那几个字。").optional(),
  what: text("所指", "这一部分指什么。"),
  unexplained: named(z.boolean(), "未解释", "来源没有解释这一部分。"),
  mechanism: text("机制", "这一部分自己也是一条机制时，它的编号。").optional(),
});

const code = z.strictObject({
  text: text("代码", "代码本身。"),
  basis: coded(codeBasisLabel, "依据", "来源印明，还是本刊概括。"),
  reads: coded(readingLabel, "读法", "代码里的数目怎样对应各部分。"),
  parts: named(z.array(codePart), "部分", "拆解，照代码里的先后。"),
  note: text("提醒", "拆解需要提醒读者的话。").optional(),
});

/** 机制：平台、制度、载体、体系或提法。 */
export const mechanismRow = z.strictObject({
  id: text("编号", "永久编号。"),
  type: coded({ mechanism: "机制" }, "类型", "总是机制。"),
  title: text("名称", "名称，照来源的叫法。"),
  url: siteAddress(),
  cities: cityList,
  aliases: named(z.array(z.string()), "别名", "别名、简称和别的写法。"),
  form: text("形态", "形态的名称：平台、机制、制度、载体、体系等。"),
  category: text("类别", "机制类别的名称。"),
  organisation: named(mechanism.shape.organisation, "单位"),
  code: named(code, "代码", "代码和它的拆解。").optional(),
  status: coded(statusLabel, "状态", "机制的状态。"),
  since: dateField("开始", "何时开始；来源没说的空缺。").optional(),
  until: dateField("结束", "何时结束或被替代；来源没说的空缺。").optional(),
  proposer: text("提出者", "建议中的机制，由哪个城市的政协提出；城市的编号。").optional(),
  summary: named(z.string(), "提要", "正文的第一句。"),
  partOf: idList("属于", "它属于的更大的机制的编号。"),
  supports: idList("服务于", "它保障、服务的机制的编号。"),
  replaces: idList("替代了", "它替代的机制的编号。"),
  related: idList("相关机制", "来源里同它相关的机制的编号。"),
  elsewhere: idList("别处相近的机制", "别的城市里名称相近的机制的编号，由名称比对得出，不表示互相借鉴。"),
  topics: idList("专题", "专题的编号。"),
  records: idList("记录", "说到它的记录的编号。"),
  figures: idList("数字", "说明它的数字的编号。"),
  annotations: annotationList,
  sources: sourceList,
});

export const toMechanismRow = (node: MechanismNode): z.infer<typeof mechanismRow> => ({
  id: node.id,
  type: "mechanism",
  title: node.data.name,
  url: node.url,
  cities: cityRefs([node.city]),
  aliases: node.data.aliases,
  form: node.form.name,
  category: node.category.term.name,
  organisation: node.data.organisation,
  code: node.data.code,
  status: node.data.status,
  since: optionalDate(node.data.since),
  until: optionalDate(node.data.until),
  proposer: node.proposer?.id,
  summary: node.lead,
  partOf: ids(node.partOf),
  supports: ids(node.supports),
  replaces: ids(node.replaces),
  related: ids(node.related),
  elsewhere: ids(node.elsewhere),
  topics: ids(node.topics),
  records: ids(node.records),
  figures: ids(node.figures),
  annotations: node.data.annotations,
  sources: node.data.sources,
});
