import type { Source } from "../../reading/source.ts";
import { recordTypes } from "../../schemas/collections.ts";
import type { RecordData } from "../../schemas/record.ts";
import type { Match, Rule } from "../rule.ts";

const shortest = 12;

/** 一份文件的几种“指纹”：同别的文件一样，就像是照抄时忘了改。 */
function prints({ collection, entry }: Source): [field: string, key: string, message: string][] {
  if (!collection || !entry) return [];
  const { summary } = entry.data as { summary?: string };
  const made: [string, string, string][] = [];
  if (summary !== undefined && summary.length >= shortest)
    made.push(["summary", `提要 ${summary}`, "提要同它一字不差，请写这一篇自己的"]);
  if (!Object.hasOwn(recordTypes, collection)) return made;
  const { title, date, cities, people } = entry.data as RecordData;
  const who = people.map(({ person }) => person).join(" ");
  made.push([
    "title",
    JSON.stringify(["记录", title, date.value, cities[0], who]),
    "题名、日期、城市和人物都同它一样；是同一篇就删去一份，不是就改正照抄来的字段",
  ]);
  return made;
}

/** 照抄别的文件的前置信息，忘了改。 */
export const repeatedFrontMatter: Rule = {
  id: "repeat/front-matter",
  severity: "warning",
  title: "前置信息照抄",
  meaning: "两份文件的提要一字不差，或者题名、日期、城市、人物都相同：多半是照着一份写另一份，有的字段忘了改。",
  remedy: "改成这一篇自己的；确实是同一篇，删去一份，并在 redirects.yaml 里写上旧地址。",
  wrong: "两篇发言的 summary 一字不差",
  right: "各写各的提要",
  across(sources) {
    const found = new Map<Source, Match[]>();
    const first = new Map<string, Source>();
    for (const source of sources)
      for (const [field, key, message] of prints(source)) {
        const earlier = first.get(key);
        if (!earlier) first.set(key, source);
        else {
          const before = new RegExp(`^${field}:[ \\t]*`, "m").exec(source.text);
          const start = before ? before.index + before[0].length : 0;
          const end = start + 1;
          found.set(source, [
            ...(found.get(source) ?? []),
            { start, end, message: `像是照抄 ${earlier.path}：${message}` },
          ]);
        }
      }
    return found;
  },
};
