import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { checkContent } from "../reading/check-content.ts";
import { errorsIn, type Fix, type Problem } from "../reading/problem.ts";
import { applyFixes } from "./apply-fixes.ts";

/** 改了的一处。 */
export interface Change {
  file: string;
  line: number;
  column: number;
  rule: string;
  from: string;
  to: string;
}

export interface Fixed {
  changes: Change[];
  /** 改了反而出错、已经恢复原样的文件。 */
  restored: string[];
}

/** 改好一处，往往露出下一处；这么多遍足够了。 */
const mostRounds = 5;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** 先写在旁边再换上去：中途断电也不会留下半份文件。 */
function write(file: string, bytes: Uint8Array): void {
  const next = `${file}.~fix`;
  writeFileSync(next, bytes, { mode: statSync(file).mode });
  renameSync(next, file);
}

const errorsPerFile = (problems: readonly Problem[]) => Map.groupBy(errorsIn(problems), ({ file }) => file);

/**
 * 替编辑改有把握的地方，改一遍查一遍，直到没有可改的。
 * 改了反而多出错误的文件（例如登记的数字同正文对不上了），恢复原样。
 * @param root 内容根。
 * @param chosen 改哪些文件（项目里的路径）。
 */
export async function fixFiles(root: string, chosen: (file: string) => boolean): Promise<Fixed> {
  const changes: Change[] = [];
  const originals = new Map<string, Uint8Array>();
  const restored = new Set<string>();
  let { problems } = await checkContent(root);
  const before = errorsPerFile(problems);
  for (let round = 0; round < mostRounds; round++) {
    const wanted = problems.filter(({ file, fix }) => fix && chosen(file) && !restored.has(file));
    if (wanted.length === 0) break;
    for (const [file, found] of Map.groupBy(wanted, (problem) => problem.file)) {
      const bytes = readFileSync(file);
      const raw = utf8.decode(bytes);
      const plain = raw.replaceAll("\r\n", "\n");
      const fixes = found.flatMap(({ fix, line, column, rule }): (Fix & Change)[] =>
        fix ? [{ ...fix, file, line, column, rule, from: plain.slice(fix.start, fix.end), to: fix.text }] : [],
      );
      const { text, applied } = applyFixes(raw, fixes);
      if (!originals.has(file)) originals.set(file, bytes);
      write(file, Buffer.from(text));
      changes.push(...applied.map(({ start: _, end: __, text: ___, ...change }) => change));
    }
    ({ problems } = await checkContent(root));
    for (const [file, errors] of errorsPerFile(problems)) {
      const original = originals.get(file);
      if (!original || errors.length <= (before.get(file)?.length ?? 0)) continue;
      write(file, original);
      restored.add(file);
    }
    if (restored.size > 0) ({ problems } = await checkContent(root));
  }
  return { changes: changes.filter(({ file }) => !restored.has(file)), restored: [...restored].sort() };
}
