import { applyRepair, type Certainty, type Change, type Finding, type Passage } from "./passage.ts";

/** 整理的账：改了哪里、提议改哪里、标出哪里，一处一条，没有一处不记。 */
export class ChangeLog {
  readonly changes: Change[] = [];
  readonly lineAt: (offset: number) => number;

  constructor(lineAt: (offset: number) => number) {
    this.lineAt = lineAt;
  }

  /** 照发现改一段，改的都记下。 */
  apply(passage: Passage, repair: string, findings: readonly Finding[]): Passage {
    const result = applyRepair(passage, repair, findings, this.lineAt);
    this.changes.push(...result.changes);
    return result.passage;
  }

  /** 记一条：整段的去留、移动，或只是标出。 */
  note(
    repair: string,
    passage: Passage,
    certainty: Certainty,
    note: string,
    { after = "", before = passage.text }: { after?: string; before?: string } = {},
  ): void {
    this.changes.push({
      repair,
      line: this.lineAt(passage.origins[0] ?? 0),
      before,
      after,
      certainty,
      note,
      offsets: passage.origins,
    });
  }
}
