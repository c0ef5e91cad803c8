/** 轻重：error 拦住建站，warning 只提醒。 */
export type Severity = "error" | "warning";

/** 有把握的改法：把文件里 start 到 end 的文字换成 text。位置从 0 起，按换行统一成 \n 的全文数。 */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** 内容里的一处问题：在哪个文件、第几行第几列、哪个字段，错在哪里，怎样才对。 */
export interface Problem {
  /** 相对项目根的路径，斜线分隔。 */
  file: string;
  /** 从 1 起。 */
  line: number;
  column: number;
  /** 字段路径，例如 date.value；整份文件的问题为空。 */
  field: string;
  message: string;
  /** 哪一条规则，例如 punctuation/half-width；编号不变，说明见 checking/rules。 */
  rule: string;
  severity: Severity;
  /** 有把握的才有。 */
  fix?: Fix;
}

/** 记一处问题；不写位置的在文件开头。 */
export type Report = (rule: string, message: string, at?: Partial<Problem>) => void;

/** 往一张单子上记一份文件的错误的办法。 */
export const reporter =
  (problems: Problem[], file: string): Report =>
  (rule, message, at) => {
    problems.push({ file, line: 1, column: 1, field: "", message, rule, severity: "error", ...at });
  };

/** 写成一行：`content/speeches/2024/a.md:12:3 date.value — ……［规则］`；提醒在前面写明。 */
export function formatProblem({ file, line, column, field, message, rule, severity }: Problem): string {
  return `${file}:${line}:${column}${field && ` ${field}`} — ${severity === "warning" ? "提醒：" : ""}${message} [${rule}]`;
}

export function compareProblems(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

/** 拦住建站的那些。 */
export const errorsIn = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ severity }) => severity === "error");

/** 内容有错、不能建站时抛出；消息是写给编辑看的完整清单。 */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`内容有 ${problems.length} 处问题，没有建站：\n${problems.map(formatProblem).join("\n")}`);
    this.name = "ContentError";
    this.problems = problems;
  }
}
