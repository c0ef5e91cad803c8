import type { CorrectionNode, RecordNode } from "../nodes.ts";

/** 同一天改了几次的，锚点加序号。 */
function anchorOf(record: RecordNode, dates: readonly string[], index: number): string {
  const date = dates[index] ?? "";
  const before = dates.slice(0, index).filter((other) => other === date).length;
  // 编者按几篇同住会刊的一页，锚点要带上篇名才不相重。
  const prefix = record.type === "editor-note" ? `${record.id}-` : "";
  return `${prefix}correction-${date}${before > 0 ? `-${before + 1}` : ""}`;
}

/** 全部更正和撤回，新的在前；同一天的按记录的编号。 */
export function buildCorrections(published: readonly RecordNode[], withdrawn: readonly RecordNode[]): CorrectionNode[] {
  const corrected = published.flatMap((record) => {
    const dates = record.data.corrections.map(({ date }) => date);
    return record.data.corrections.map(({ date, text, reason }, index): CorrectionNode => {
      const anchor = anchorOf(record, dates, index);
      return {
        kind: "corrected",
        record,
        date,
        text,
        reason,
        anchor,
        url: `${record.url.replace(/#.*/, "")}#${anchor}`,
      };
    });
  });
  const retracted = withdrawn.flatMap((record): CorrectionNode[] =>
    record.data.withdrawn
      ? [{ kind: "withdrawn", record, ...record.data.withdrawn, text: "", anchor: "withdrawn", url: record.url }]
      : [],
  );
  return [...corrected, ...retracted].sort(
    (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0) || (a.record.id < b.record.id ? -1 : 1),
  );
}
