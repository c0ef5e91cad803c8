import type { Problem } from "../reading/problem.ts";

/** 改一份文件，会在别的文件里引出来的错误。 */
const carried = /^(?:reference\/|figure\/restatement$|draft\/referenced$|file\/missing$)/;

/**
 * 只看改动：改动的文件里的全部问题，和改动牵连到别的文件的错误。
 * @param changed 改动的文件，项目里的路径。
 */
export const concerns =
  (changed: ReadonlySet<string>) =>
  ({ file, rule, severity }: Problem): boolean =>
    changed.has(file) || (severity === "error" && carried.test(rule));
