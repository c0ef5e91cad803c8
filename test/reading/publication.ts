import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { rules } from "../../src/checking/rules/index.ts";
import { checkContent } from "../../src/reading/check-content.ts";
import { errorsIn, type Problem } from "../../src/reading/problem.ts";
import { type Example, toText, vary } from "../examples/example.ts";
import { examples } from "../examples/index.ts";

/** 要改的文件：新的全文或字节；null 表示删去。 */
export type Files = Record<string, string | Uint8Array | null>;

/** 范例改几处，写成文件。 */
export const changed = (example: Example, changes: Record<string, unknown>, body = example.body): Files => ({
  [example.path]: toText({ ...example, data: vary(example.data, changes), body }),
});

/** 照一份范例另存一份，编号或文件夹不同。 */
export const copied = (example: Example, path: string, changes: Record<string, unknown> = {}): Files => ({
  [path]: toText({ ...example, data: vary(example.data, changes) }),
});

/** 给人看的话：有汉字，没有英文句子，没有程序的痕迹。 */
function expectPlainChinese({ message }: Problem) {
  expect(message).toMatch(/\p{Script=Han}/u);
  expect(message).not.toMatch(/[A-Za-z]{2,} [A-Za-z]+ [A-Za-z]{2,}|\n\s*at |Error|undefined|\[object|NaN/);
}

const known = new Map(rules.map((rule) => [rule.id, rule]));

/** 每条消息都有一条规则，轻重同规则说的一样。 */
function expectKnownRule({ rule, severity }: Problem) {
  expect(known.get(rule), rule).toBeDefined();
  expect(severity).toBe(known.get(rule)?.severity);
}

/** 编辑看到的：在哪里，错在哪里。 */
export type Seen = Pick<Problem, "file" | "line" | "column" | "field" | "message">;

/** 往一个文件夹里写一份完整的范例出版物，换上几个文件。 */
export async function writeInto(root: string, files: Files = {}): Promise<Files> {
  const texts: Files = { ...Object.fromEntries(examples.map((example) => [example.path, toText(example)])), ...files };
  await Promise.all(
    Object.entries(texts).map(async ([path, text]) => {
      if (text === null) return;
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }),
  );
  return texts;
}

/** 在临时文件夹里写一份，测完删去。 */
export async function writePublication(files: Files = {}): Promise<{ root: string; texts: Files }> {
  const root = await mkdtemp(join(tmpdir(), "yikan-"));
  onTestFinished(() => rm(root, { recursive: true }));
  return { root, texts: await writeInto(root, files) };
}

/**
 * 写一份范例出版物，换上几个文件，读取、校验、核对。
 * 返回的问题以内容根为起点，每一条都查过是中文、有规则；problems 里只有拦住建站的，提醒另在 found 里。
 */
export async function check(
  files: Files = {},
): Promise<{ problems: Seen[]; found: Problem[]; files: number; texts: Files }> {
  const { root, texts } = await writePublication(files);
  const result = await checkContent(root);
  const found = result.problems.map((problem) => ({ ...problem, file: problem.file.slice(root.length + 1) }));
  found.forEach(expectPlainChinese);
  found.forEach(expectKnownRule);
  const problems = errorsIn(found).map(({ file, line, column, field, message }) => ({
    file,
    line,
    column,
    field,
    message,
  }));
  return { problems, found, files: result.files, texts };
}

/** 一段文字在文件里第一次出现的行和列，从 1 起。 */
export function positionOf(text: string | Uint8Array | null | undefined, wanted: string): [number, number] {
  const before = String(text).split(wanted)[0] ?? "";
  expect(String(text)).toContain(wanted);
  const lines = before.split("\n");
  return [lines.length, (lines.at(-1) ?? "").length + 1];
}
