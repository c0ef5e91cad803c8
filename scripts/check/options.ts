import { existsSync } from "node:fs";

export const formats = ["text", "json", "sarif"] as const;

export interface Options {
  /** 只看这些路径；空的是全部。 */
  paths: string[];
  /** 只看改动：同哪里比；不比为空。 */
  changed?: string;
  fix: boolean;
  format: (typeof formats)[number];
}

export const usage = `用法：npm run check -- [路径……] [--changed [分支]] [--fix] [--format text|json|sarif]
  路径                只看这些文件或文件夹
  --changed           只看还没有提交的改动
  --changed main      只看同 main 分叉以后的改动
  --fix               替您改有把握的地方，改了什么逐条印出来
  --format sarif      印成 CI 认得的批注（sarif）或数据（json）`;

/**
 * 读命令行。--changed 后面的分支名可写可不写，写的是一个存在的文件就当作路径。
 * @returns 选项；不认得的参数返回出错的话。
 */
export function readOptions(args: readonly string[]): Options | { message: string } {
  const options: Options = { paths: [], fix: false, format: "text" };
  for (let i = 0; i < args.length; i++) {
    const [name = "", inline] = (args[i] ?? "").split(/=(.*)/s);
    const next = args[i + 1];
    if (name === "--fix") options.fix = true;
    else if (name === "--changed") {
      const base = inline ?? (next !== undefined && !next.startsWith("-") && !existsSync(next) ? next : undefined);
      if (inline === undefined && base !== undefined) i += 1;
      options.changed = base ?? "HEAD";
    } else if (name === "--format") {
      const format = inline ?? next;
      if (inline === undefined) i += 1;
      const known = formats.find((candidate) => candidate === format);
      if (!known) return { message: `--format 只能是 ${formats.join("、")}，现在是 “${format ?? ""}”` };
      options.format = known;
    } else if (name.startsWith("-")) return { message: `不认得 “${name}”` };
    else options.paths.push(name.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, ""));
  }
  return options;
}
