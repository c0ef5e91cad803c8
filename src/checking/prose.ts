import type { Source } from "../reading/source.ts";

/** 遮去的代码、网址填这个字：不是汉字，不是标点，也不是空白。 */
export const hidden = "\uFFFC";
/** YAML 的字段名和记号填这个字（分段符）：前后两个值不是一段话。 */
export const gap = "\u2029";

const cover = (text: string): string => text.replace(/[^\n]/g, hidden);
const divide = (text: string): string => text.replace(/[^\n]/g, gap);

/** 不是给人读的：代码、链接的地址、网址、邮箱、脚注号、分隔线和表格的横线。 */
const notProse = new RegExp(
  [
    String.raw`^(?: {0,3})(\x60{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\1|$(?![\s\S]))`,
    String.raw`(?<!\x60)\x60{1,8}(?!\x60)[^\x60\n]*\x60{1,8}`,
    String.raw`(?<=\])\([^()\n]*\)`,
    String.raw`(?<=^ {0,3}\[[^\]\n]*\]:)[^\n]*`,
    String.raw`\[\^[^\]\n]{1,80}\]`,
    String.raw`https?:\/\/[^\s，。；：！？、“”‘’（）《》【】〔〕<>"]+`,
    String.raw`(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+`,
    String.raw`^[ \t|:-]*-{2,}[ \t|:-]*$`,
    String.raw`<\/?[A-Za-z][^<>\n]*>`,
  ].join("|"),
  "gm",
);

const coverCode = (text: string): string => (/[`\]@<]|:\/\/|--/.test(text) ? text.replace(notProse, cover) : text);

/**
 * 一份文件里给人读的文字，与全文一样长、一样分行：前置信息只留写着汉字的值，
 * 正文遮去代码和网址。规则在这上面查，找到的位置就是文件里的位置。
 */
export function proseOf({ text, yamlStart, bodyStart, yaml }: Source): string {
  const pieces: string[] = [];
  let at = 0;
  const ranges = yaml?.strings ?? [];
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const start = yamlStart + (ranges[i] ?? 0);
    const end = yamlStart + (ranges[i + 1] ?? 0);
    pieces.push(divide(text.slice(at, start)));
    const value = text.slice(start, end);
    const quoted = /^(["'])([\s\S]*)\1$/.exec(value);
    pieces.push(
      quoted
        ? `${gap}${coverCode(quoted[2] ?? "").replace(/\\.|''/g, cover)}${gap}`
        : coverCode(value).replace(/^[|>][^\n]*/, divide),
    );
    at = end;
  }
  pieces.push(divide(text.slice(at, bodyStart)), coverCode(text.slice(bodyStart)));
  return pieces.join("");
}
