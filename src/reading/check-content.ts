import { checkReferences } from "../archive/references/check-references.ts";
import { checkPictures } from "../checking/pictures.ts";
import { ownRules } from "../checking/rules/index.ts";
import { runRules } from "../checking/run-rules.ts";
import { pictureFiles } from "./picture-files.ts";
import { compareProblems, errorsIn, type Problem } from "./problem.ts";
import { type Content, contentRoot, type Progress, readContent } from "./read-content.ts";
import { KnownEntry, type RememberedEntries } from "./remembered-entries.ts";
import type { Source } from "./source.ts";

/** 读取、校验、核对引用、查文字和图片，一次做完。编辑的 check 命令和建站用的是同一个函数，所以不会各说各话。 */
export async function checkContent(
  root = contentRoot(),
  progress?: Progress,
): Promise<{ content: Content; problems: Problem[]; files: number }> {
  const content = await readContent(root, { progress });
  const problems = [
    ...content.problems,
    ...checkReferences(content, root),
    ...runRules(content.sources, root),
    ...(await checkPictures(content.sources, root)),
  ].sort(compareProblems);
  return { content, problems, files: countFiles(content) };
}

const countFiles = ({ entries, settings }: Content): number =>
  Object.values(entries).reduce((sum, items) => sum + items.length, settings.size);

/** 只看一份文件的规则。文件之间的都只是提醒，建站不等它们，check 里看得到。 */
const withinFiles = ownRules.filter(({ across }) => !across);

/** 没有动过、而引用的图片已经不在了的文件。 */
function bereft({ entries }: Content, root: string): Source[] {
  const known = new Set(pictureFiles(root).map(({ path }) => `/images/${path}`));
  return Object.values(entries)
    .flat()
    .filter((entry) => entry instanceof KnownEntry)
    .filter(({ pictures }) => pictures.some((address) => !known.has(address)))
    .map((entry) => entry.source());
}

/**
 * 建站和预览用的检查：上一次没有错、又没有动过的文件不再读，只查动过的和文件之间的引用。
 * 查出来的错同 checkContent 的一样；提醒只有动过的文件的。没有错，就记给下一次。
 */
export async function checkChangedContent(
  root: string,
  remembered: RememberedEntries,
  progress?: Progress,
): Promise<{ content: Content; problems: Problem[]; files: number }> {
  remembered.begin();
  const content = await readContent(root, { progress, remembered });
  const problems = [
    ...content.problems,
    ...checkReferences(content, root),
    ...runRules(content.sources, root, withinFiles),
    ...(await checkPictures([...content.sources, ...bereft(content, root)], root, remembered.pictures)),
  ].sort(compareProblems);
  if (errorsIn(problems).length === 0) await remembered.save(content.entries);
  return { content, problems, files: countFiles(content) };
}
