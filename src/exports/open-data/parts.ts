import { z } from "zod";
import type { CityNode, FigureNode } from "../../archive/nodes.ts";
import { annotation } from "../../schemas/annotation.ts";
import { type DatedValue, datedValue } from "../../schemas/date.ts";
import { provenance } from "../../schemas/provenance.ts";
import { formatDate } from "../../text/format-date.ts";
import { annotationKindLabel, basisLabel, precisionLabel, recordTypeLabel, yearPartLabel } from "../../text/labels.ts";
import { coded, named, text } from "./field.ts";

export const ids = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id);

/** 每个集合都有的开头几栏。 */
export const cityList = named(
  z.array(z.strictObject({ id: text("编号", "城市的编号。"), name: text("名称", "城市的全称。") })),
  "城市",
  "所属的城市，主要的在前。",
);
export const cityRefs = (cities: readonly CityNode[]) => cities.map(({ id, data }) => ({ id, name: data.name }));

/** 一个日期：照页面上的写法，和给机器读的值、精度、依据。 */
export const dateField = (title: string, description: string) =>
  named(
    z.strictObject({
      text: text("写法", "中文写法，精度照来源。"),
      value: text("值", "ISO 8601 写法，知道到哪一级写到哪一级；起止日期用斜线隔开。"),
      precision: coded(precisionLabel, "精度", "日期的精度。"),
      basis: coded(basisLabel, "依据", "日期由何而来。"),
      how: named(datedValue.shape.how, "推断的依据"),
      part: coded(yearPartLabel, "年内时段", "只知道是一年之内的哪一段。").optional(),
      after: named(datedValue.shape.after, "不早于", "已知不早于哪一天（或月）。"),
    }),
    title,
    description,
  );
export const date = (value: DatedValue) => ({ text: formatDate(value), ...value });
export const optionalDate = (value: DatedValue | undefined) => value && date(value);

export const sourceList = named(
  z.array(
    z.strictObject({
      source: named(provenance.shape.source, "来源", "来源的编号。"),
      lines: named(provenance.shape.lines, "行号", "来源文件的行号区间，可有多段。"),
    }),
  ),
  "出处",
  "出自哪一份来源，从第几行到第几行。",
);

export const annotationList = named(
  z.array(
    z.strictObject({
      kind: coded(annotationKindLabel, "种类", "编辑注的种类。"),
      text: named(annotation.shape.text, "内容"),
    }),
  ),
  "编辑注",
  "来源自相矛盾、残缺或两可之处，如实说明。",
);

/** 一个数字由哪份文件说出。 */
export const origin = z.strictObject({
  id: text("编号", "记录或机制的编号。"),
  type: coded({ ...recordTypeLabel, mechanism: "机制" }, "类型", "记录的类型，或者机制。"),
  url: named(z.string().regex(/^\//).meta({ format: "uri-reference" }), "网址", "说出它的那几个字的地址。"),
});
export const originOf = ({ owner, url }: FigureNode): z.infer<typeof origin> => ({
  id: owner.id,
  type: owner.kind === "record" ? owner.type : "mechanism",
  url,
});
