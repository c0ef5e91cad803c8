import { errorsIn, type Problem } from "../../reading/problem.ts";

/** 给程序读的一份：总数，和逐条的问题。 */
export function toJson(problems: readonly Problem[], files: number): string {
  const errors = errorsIn(problems).length;
  const report = {
    files,
    errors,
    warnings: problems.length - errors,
    problems: problems.map(({ fix, ...problem }) => ({ ...problem, fixable: fix !== undefined })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
