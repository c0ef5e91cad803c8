import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { BadInput } from "../../src/importing/bad-input.ts";
import { importDocument } from "../../src/importing/import-document.ts";
import { publicationOf } from "../../src/importing/publication.ts";
import { receiveFile } from "../../src/importing/reading/receive.ts";
import { checkContent } from "../../src/reading/check-content.ts";
import { readContent } from "../../src/reading/read-content.ts";
import type { Finding } from "./content-batch.ts";
import type { Desk } from "./desk.ts";
import type { ImportCase } from "./import-case.ts";
import { textFault } from "./invariants.ts";
import { messageFault } from "./message-fault.ts";

/** 原文就有、导入不替编辑删改的：照录在草稿里，检查照报，编辑看着办。 */
const left = /^(?:(?:privacy|text|punctuation|picture)\/|body\/mdx$)/;

/** 一批来件，逐份导入范例出版物；写出的草稿应当过得了检查。 */
export async function runImportBatch(
  desk: Desk,
  cases: readonly ImportCase[],
): Promise<{ findings: Finding[]; accepted: number }> {
  const findings: Finding[] = [];
  const content = desk.root;
  const root = `${content}-import`;
  mkdirSync(root, { recursive: true });
  let accepted = 0;
  try {
    const publication = publicationOf(await readContent(content));
    const sourcesFile = readFileSync(join(content, "vocabulary/sources.yaml"), "utf8");
    for (const { number, name, bytes } of cases) {
      const note = (what: string) => findings.push({ number, what: `${name}：${what}` });
      const file = join(root, name);
      writeFileSync(file, bytes);
      try {
        const own = join(root, String(number));
        const imported = await importDocument(await receiveFile(file), {
          publication,
          content: own,
          originals: join(root, "originals"),
          sourcesFile,
          thisYear: 2024,
          force: false,
          askAlt: async () => "",
        });
        accepted++;
        // 读坏了的字照录，检查会报。
        const fault = textFault(imported.report.replaceAll("\uFFFD", ""));
        if (fault) note(`报告：${fault}`);
        for (const { path, content: written } of imported.files)
          if (!relative(own, path).startsWith("..")) {
            mkdirSync(dirname(path), { recursive: true });
            writeFileSync(path, written);
          }
        const { problems } = await readContent(own);
        for (const problem of problems)
          if (problem.rule !== "file/missing" && problem.severity === "error" && !left.test(problem.rule))
            note(`草稿 ${problem.rule} ${problem.field}：${problem.message}`);
        if (number % 16 === 3) for (const what of await checkTogether(`${root}-both`, own, content)) note(what);
      } catch (error) {
        if (!(error instanceof BadInput)) throw Object.assign(new Error(`例子 ${number}`), { cause: error });
        const fault = messageFault(error.message);
        if (fault) note(`${fault}（${error.message}）`);
      }
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return { findings, accepted };
}

/** 草稿放进出版物里，连同引用一起查。 */
async function checkTogether(both: string, own: string, content: string): Promise<string[]> {
  cpSync(content, both, { recursive: true });
  cpSync(own, both, { recursive: true });
  const { problems } = await checkContent(both);
  rmSync(both, { recursive: true });
  return problems
    .filter(({ severity, rule }) => severity === "error" && !left.test(rule))
    .map(({ rule, field, message }) => `合起来 ${rule} ${field}：${message}`);
}
