import { groupBy } from "../../archive/group.ts";
import type { RecordNode } from "../../archive/nodes.ts";
import type { Annotation } from "../../schemas/annotation.ts";
import type { RecordType } from "../../schemas/collections.ts";
import { formatDate } from "../../text/format-date.ts";
import { formatFigure } from "../../text/format-figure.ts";
import { annotationKindLabel, basisLabel, recordTypeLabel } from "../../text/labels.ts";
import type { SourceText } from "./source-text.ts";

/** 一期里的一篇，已经成文：排印本和电子书照着排，不再查档案。 */
export interface Piece {
  id: string;
  /** 永久网址。 */
  url: string;
  /** 种类和体裁，例如 发言 · 发言摘登。 */
  kind: string;
  title: string;
  /** 署名，当时职务相同的在一行。 */
  bylines: { names: string[]; role: string }[];
  date: string;
  /** 整篇的文章另起一页；图片说明、案例这样的短篇接着排。 */
  long: boolean;
  /** 正文，HTML。 */
  body: string;
  figures: { metric: string; value: string; subject: string; period: string }[];
  /** 篇末的说明，一条一行：更正、编辑注、日期和标题的依据、出处。 */
  notes: { name: string; text: string }[];
}

/** 纸上和电子书里一篇最多列这么多个数字；再多成了一本表，不如看网页。 */
const mostFigures = 200;

const longTypes: ReadonlySet<RecordType> = new Set(["speech", "report", "feature", "editor-note"]);

/** 编辑注前面写上种类。 */
export const annotationNote = ({ kind, text }: Annotation) => ({
  name: "编辑注",
  text: `（${annotationKindLabel[kind]}）${text}`,
});

/** 把一条记录写成一篇。 */
export function pieceOf(record: RecordNode, body: string, url: string, sourceText: SourceText): Piece {
  const { data } = record;
  const label = recordTypeLabel[record.type];
  const signed = record.people.filter(({ as }) => as === "speaker" || as === "author");
  return {
    id: record.id,
    url,
    kind: data.genre === label ? label : `${label} · ${data.genre}`,
    title: data.title,
    bylines: groupBy(signed, ({ role }) => role).map(([role, group]) => ({
      names: group.map(({ person }) => person.data.name),
      role,
    })),
    date: formatDate(data.date),
    long: longTypes.has(record.type),
    body,
    figures: record.stated.slice(0, mostFigures).map(({ data: figure }) => ({
      metric: figure.metric,
      value: formatFigure(figure),
      subject: figure.subject,
      period: figure.period?.text ?? "未写明",
    })),
    notes: [
      ...(record.stated.length > mostFigures
        ? [{ name: "数字", text: `文中的数字有${record.stated.length}个，这里列出前${mostFigures}个，全部见网页。` }]
        : []),
      ...data.corrections.map(({ date, text, reason }) => ({ name: "更正", text: `${date}：${text}原因：${reason}` })),
      ...data.annotations.map(annotationNote),
      ...(data.titleBasis === "constructed" ? [{ name: "标题", text: "本刊所拟。" }] : []),
      ...(data.date.basis === "printed"
        ? []
        : [{ name: "日期", text: `${basisLabel[data.date.basis]}。${data.date.how ?? ""}` }]),
      { name: "单位", text: data.organisation },
      ...data.sources.map((source) => ({ name: "出处", text: sourceText(source) })),
      { name: "网址", text: url },
    ],
  };
}
