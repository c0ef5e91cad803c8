import { joinSoftBreaks } from "./soft-breaks.ts";

/** 正文的第一句，去掉 Markdown 记号；最长 limit 字，截断处加省略号。 */
export function leadSentence(markdown: string, limit = 90): string {
  const paragraph =
    markdown.split(/\n\s*\n/).find((block) => block.trim() !== "" && !/^\s*(#|[-*] |\d+\. |\|)/.test(block)) ?? "";
  const plain = joinSoftBreaks(paragraph)
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^>\s?/gm, "")
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const sentence = /^.*?[。！？](?:[”’」』）])*/u.exec(plain)?.[0] ?? plain;
  const characters = Array.from(sentence);
  return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}……` : sentence;
}
