import { checkReferences } from "../archive/references/check-references.ts";
import { examinePictures, lostPictures } from "../checking/pictures.ts";
import { ownRules } from "../checking/rules/index.ts";
import { runRules } from "../checking/run-rules.ts";
import { reread } from "./entry.ts";
import { compareProblems, errorsIn, type Problem } from "./problem.ts";
import { type Content, contentRoot, type Progress, readContent } from "./read-content.ts";
import type { RememberedEntries } from "./remembered-entries.ts";
import type { Source } from "./source.ts";

export interface Checked {
  content: Content;
  problems: Problem[];
  /** 通过了校验的文件数。 */
  files: number;
}

/** 读取、校验、核对引用、查文字和图片，一次做完。编辑的 check 命令和建站用的是同一套，所以不会各说各话。 */
export async function checkContent(root = contentRoot(), progress?: Progress): Promise<Checked> {
  const sources: Source[] = [];
  const content = await readContent(root, { progress, seen: (source) => sources.push(source) });
  const pictures = await examinePictures(root);
  const problems = [
    ...content.problems,
    ...checkReferences(content, root),
    ...runRules(sources, root),
    ...pictures.problems,
    ...sources.flatMap((source) => lostPictures(source, root, pictures.known)),
  ].sort(compareProblems);
  return { content, problems, files: countFiles(content) };
}

const countFiles = ({ entries, settings }: Content): number =>
  Object.values(entries).reduce((sum, items) => sum + items.length, settings.size);

/** 只看一份文件的规则。文件之间的都只是提醒，建站不等它们，check 里看得到。 */
const withinFiles = ownRules.filter(({ across }) => !across);

/**
 * 建站和预览用的检查：上一次没有错、又没有动过的文件不再读，只查动过的和文件之间的引用。
 * 查出来的错同 checkContent 的一样；提醒只有动过的文件的。没有错，就记给下一次。
 * 一份文件读完就查，查完就放手：几万份的全文不必都留到最后。
 */
export async function checkChangedContent(
  root: string,
  remembered: RememberedEntries,
  progress?: Progress,
): Promise<Checked> {
  remembered.begin();
  const pictures = await examinePictures(root, remembered.pictures);
  const ofRules: Problem[] = [];
  const ofPictures: Problem[] = [...pictures.problems];
  const read = new Set<string>();
  const content = await readContent(root, {
    progress,
    remembered,
    seen: (source) => {
      read.add(source.path);
      ofRules.push(...runRules([source], root, withinFiles));
      ofPictures.push(...lostPictures(source, root, pictures.known));
    },
  });
  // 没有动过的文件，引用的图片也可能不在了。
  for (const entry of Object.values(content.entries).flat())
    if (!read.has(entry.path) && entry.pictures.some((address) => !pictures.known.has(address)))
      ofPictures.push(...lostPictures(reread(root, entry), root, pictures.known));
  const problems = [...content.problems, ...checkReferences(content, root), ...ofRules, ...ofPictures].sort(
    compareProblems,
  );
  if (errorsIn(problems).length === 0) content.entries = await remembered.save(content.entries);
  return { content, problems, files: countFiles(content) };
}
