import { errorsIn, type Problem } from "../../reading/problem.ts";

/** 最后一行：查了多少，有几处错误、几处提醒。 */
export function summary(problems: readonly Problem[], files: number): string {
  const errors = errorsIn(problems).length;
  const warnings = problems.length - errors;
  const fixable = problems.filter(({ fix }) => fix).length;
  const found = [
    ...(errors > 0 ? [`${errors} 处错误`] : []),
    ...(warnings > 0 ? [`${warnings} 处提醒（不妨碍建站）`] : []),
  ].join("，");
  const hint = fixable > 0 ? `其中 ${fixable} 处可以用 npm run check -- --fix 改好。` : "";
  return found ? `检查了 ${files} 份文件，发现 ${found}。${hint}` : `检查了 ${files} 份文件，没有问题。`;
}
