import type { Problem } from "../reading/problem.ts";

/**
 * 预览时内容里的错。装载器和预览的服务器由 Astro 分头载入，各有一份模块，只有全局的东西两边都看得见。
 */
interface Board {
  problems: readonly Problem[];
  /** 错变了（坏了或改好了）时告诉谁。 */
  listeners: Set<() => void>;
}

const key = Symbol.for("yikan.preview-problems");
const shared = globalThis as { [key]?: Board };
shared[key] ??= { problems: [], listeners: new Set() };
const board: Board = shared[key];

export const previewProblems = (): readonly Problem[] => board.problems;

/** 换上这一次读到的错，没有错就清空。 */
export function postPreviewProblems(problems: readonly Problem[]): void {
  const had = board.problems.length > 0;
  board.problems = problems;
  if (had || problems.length > 0) for (const listener of board.listeners) listener();
}

export const onPreviewProblems = (listener: () => void): void => {
  board.listeners.add(listener);
};
