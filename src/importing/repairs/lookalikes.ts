import type { Find } from "../passage.ts";

/** 扫描识别常认错的形近字，只收放在哪里都不成话的写法；一律只提议。 */
const pairs: Record<string, string> = {
  而对面: "面对面",
  己经: "已经",
  巳经: "已经",
  末来: "未来",
  末能: "未能",
  委贝: "委员",
  政协季员: "政协委员",
  工怍: "工作",
  工祚: "工作",
  千部: "干部",
  于部: "干部",
  人大代袭: "人大代表",
  协南: "协商",
  协啇: "协商",
  提寨: "提案",
  捉案: "提案",
  捉升: "提升",
  捉高: "提高",
  淮备: "准备",
  标淮: "标准",
  侮年: "每年",
  毎年: "每年",
  双双向: "双向",
};
/** 前后接着别的字就成话的，不提。 */
const fine = /己经营|于部[分队署门]/u;
const pattern = new RegExp(Object.keys(pairs).join("|"), "gu");

/** 形近误认的字：只提议，由编辑对着原件定。 */
export const findLookalikes: Find = (text) =>
  Array.from(text.matchAll(pattern))
    .filter((match) => !fine.test(text.slice(match.index, match.index + match[0].length + 1)))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement: pairs[match[0]] ?? match[0],
      certainty: "likely",
      note: "像是形近的字认错了",
    }));
