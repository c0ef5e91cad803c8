import { segments } from "../archive/segments.ts";
import type { Code } from "../schemas/code.ts";

type Part = Code["parts"][number];

const countText = ({ n }: Part): string =>
  n === undefined ? "不计数" : typeof n === "number" ? String(n) : "数目不定";

/** 一个部分的名称和说明；代码里已经看得见名称、或者说明以名称开头的，不再重复。 */
export function partText({ label, what }: Part, segment: string | undefined): string {
  return label === undefined || segment?.includes(label) || what.startsWith(label) ? what : `${label}：${what}`;
}

/** 代码图的文字说明，读屏软件念这一句：分几部分，各是多少，哪些来源没有解释。 */
export function describeCode(code: Code): string {
  const pieces = segments(code);
  const parts = code.parts.map((part, index) => {
    const name = pieces ? `“${pieces[index]}”` : (part.label ?? `第${index + 1}项`);
    return `${name}，${part.unexplained ? "来源未解释" : countText(part)}`;
  });
  return `代码“${code.text}”拆成${code.parts.length}部分：${parts.join("；")}。`;
}
