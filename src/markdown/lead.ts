/** 正文的第一句，去掉 Markdown 记号；最长 limit 字，截断处加省略号。 */
export function leadSentence(markdown: string, limit = 90): string {
  const paragraph =
    markdown.split(/\n\s*\n/).find((block) => block.trim() !== "" && !/^\s*(#|[-*] |\d+\. |\|)/.test(block)) ?? "";
  const plain = paragraph
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .replace(/\s*\n\s*/g, "")
    .trim();
  const sentence = /^.*?[。！？](?:[”’」』）])*/u.exec(plain)?.[0] ?? plain;
  const characters = Array.from(sentence);
  return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}……` : sentence;
}
