import { joinSoftBreaks } from "./soft-breaks.ts";

/** 只看头一段的这么多字：一句话用不完；整段几兆的，逐样去掉记号要很久。 */
const glance = 4000;

/** 正文的第一句，去掉 Markdown 记号；最长 limit 字，截断处加省略号。 */
export function leadSentence(markdown: string, limit = 90): string {
  const paragraph =
    markdown.split(/\n\s*\n/).find((block) => block.trim() !== "" && !/^\s*(#|[-*] |\d+\. |\|)/.test(block)) ?? "";
  const plain = joinSoftBreaks(paragraph.slice(0, glance))
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
