import type { Rule } from "../../../src/checking/rule.ts";
import { runRules } from "../../../src/checking/run-rules.ts";
import { readContent } from "../../../src/reading/read-content.ts";
import type { Source } from "../../../src/reading/source.ts";
import { type Files, writePublication } from "../../reading/publication.ts";

/** 把一条规则用在范例出版物上（换上几个文件），返回 “文件 — 消息”。 */
export async function findIn(rule: Rule, files: Files): Promise<string[]> {
  const { root } = await writePublication(files);
  const sources: Source[] = [];
  await readContent(root, { seen: (source) => sources.push(source) });
  return runRules(sources, root, [rule]).map(({ file, message }) => `${file.slice(root.length + 1)} — ${message}`);
}
