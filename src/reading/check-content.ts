import { checkReferences } from "../archive/references/check-references.ts";
import { checkPictures } from "../checking/pictures.ts";
import { runRules } from "../checking/run-rules.ts";
import { compareProblems, type Problem } from "./problem.ts";
import { type Content, contentRoot, type Progress, readContent } from "./read-content.ts";

/** 读取、校验、核对引用、查文字和图片，一次做完。编辑的 check 命令和建站用的是同一个函数，所以不会各说各话。 */
export async function checkContent(
  root = contentRoot(),
  progress?: Progress,
): Promise<{ content: Content; problems: Problem[]; files: number }> {
  const content = await readContent(root, progress);
  const problems = [
    ...content.problems,
    ...checkReferences(content, root),
    ...runRules(content.sources, root),
    ...(await checkPictures(content.sources, root)),
  ].sort(compareProblems);
  const files = Object.values(content.entries).reduce((sum, entries) => sum + entries.length, content.settings.size);
  return { content, problems, files };
}
