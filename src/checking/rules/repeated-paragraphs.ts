import type { Source } from "../../reading/source.ts";
import { placeholderLine } from "../../schemas/placeholder.ts";
import { paragraphs } from "../paragraphs.ts";
import type { Match, Rule } from "../rule.ts";

/** 短的段落（小标题、套话）重复是常事。 */
const shortest = 30;

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** 一段话在一份文件里出现两次，或者在两份文件里一字不差。 */
export const repeatedParagraphs: Rule = {
  id: "repeat/paragraph",
  severity: "warning",
  title: "段落重复",
  meaning: "一段话一字不差地出现了两次，多半是来源重印、分栏错接，或者复制时粘了两遍。",
  remedy: "对照来源删去一处；来源确实重复的，删去并写一条编辑注。",
  wrong: "同一段话在一篇里印了两遍",
  right: "只留一遍",
  across(sources) {
    const found = new Map<Source, Match[]>();
    const first = new Map<string, Source>();
    for (const source of sources) {
      const { text, bodyStart } = source;
      for (const paragraph of paragraphs(text.slice(bodyStart))) {
        const key = plain(paragraph.text);
        // 新建、导入的草稿里，待填的话都一样。
        if (key.length < shortest || placeholderLine(paragraph.text) !== undefined) continue;
        const earlier = first.get(key);
        if (!earlier) {
          first.set(key, source);
          continue;
        }
        const start = bodyStart + paragraph.start;
        const where = earlier === source ? "上文" : ` ${earlier.path} `;
        found.set(source, [
          ...(found.get(source) ?? []),
          {
            start,
            end: start + paragraph.text.length,
            message: `这一段同${where}里的一段一字不差（“${paragraph.text.trim().slice(0, 12)}……”），请核对是不是粘了两遍`,
          },
        ]);
      }
    }
    return found;
  },
};
