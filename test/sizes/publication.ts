import { stringify } from "yaml";
import { toText, vary } from "../examples/example.ts";
import { examples } from "../examples/index.ts";
import { issue } from "../examples/publication.ts";
import { caseStory, feature, report } from "../examples/records.ts";

/** 一份出版物里的文件：路径和全文。 */
export type Files = Record<string, string>;

/** 各样大小。 */
export const sizes = {
  /** 一篇正文的字节数。 */
  bodyBytes: 5_000_000,
  /** 一条记录里的数字。 */
  figures: 10_000,
  /** 同一天的记录。 */
  sameDay: 2000,
  /** 题名的字数。 */
  title: 500,
} as const;

/** 各样怪的字：扩展区的汉字、方块记号、表情、异体字选择符、从右往左的文字、藏文。 */
export const rare = {
  id: "guai-zi",
  title: "𠮷野家与㋿元年：👨‍👩‍👧‍👦、葛󠄀城、مجلس الشورى、הוועדה、ཆབ་སྲིད",
  /** 正文里有、别处没有的，搜得到才算数。 */
  words: ["𠮷野家", "㋿元年", "葛城", "مجلس", "הוועדה", "ཆབ་སྲིད", "㐂寿"],
} as const;

const settings = examples.find(({ path }) => path === "site.yaml")?.data ?? {};
const isSetting = (path: string) => path === "site.yaml" || path.startsWith("vocabulary/");

const longTitle = "一座桥怎样修成的五百个字的题名".repeat(40).slice(0, sizes.title);

const sentences = [
  "坐下来谈，一起来办。",
  "一家一家地问，问完了再一起算账。",
  "修桥的办法定了，四十天就办成了。",
  "委员把大家请到一张桌子旁边。",
];

/** 每一段有自己的号码，搜号码只找得到那一段。 */
function longBody(bytes: number): string {
  const parts: string[] = [];
  for (let size = 0, number = 1; size < bytes; number++) {
    const heading = number % 200 === 1 ? `## 第${Math.ceil(number / 200)}节\n\n` : "";
    const text = `${heading}第${number}号议题。${sentences.map((_, at) => sentences[(at + number) % sentences.length]).join("")}`;
    parts.push(text);
    size += Buffer.byteLength(text) + 2;
  }
  return parts.join("\n\n");
}

const record = (
  example: typeof caseStory,
  path: string,
  changes: Record<string, unknown>,
  body = example.body,
): Files => ({
  [path]: toText({ ...example, data: vary(example.data, changes), body }),
});

/**
 * 大的、多的、怪的合成一份出版物：一次建站，逐样去看。
 * @param others 另外放进来的记录，也列进那一期的目次。
 */
export function largePublication(
  { bodyBytes, figures, sameDay }: Record<keyof typeof sizes, number> = sizes,
  others: readonly string[] = [],
): Files {
  const day = { value: "2022-05-07", precision: "day", basis: "printed" };
  const many = Array.from({ length: sameDay }, (_, index) => `tongri-${String(index + 1).padStart(4, "0")}`);
  const counts = Array.from({ length: figures }, (_, index) => ({
    id: `shu${index + 1}`,
    metric: `第${index + 1}村的协商`,
    value: index + 1,
    unit: "次",
    subject: "乙县政协",
    kind: "structure",
    text: `${index + 1}次`,
  }));
  const odd = ["da-zhengwen", "yiwan-shuzi", "chang-titi", rare.id];
  return {
    ...Object.fromEntries(examples.map((example) => [example.path, toText(example)])),
    "bulletins/jiayi-2021.md": toText({
      ...issue,
      data: vary(issue.data, { contents: [...new Set([...issue.data.contents, ...odd, ...others])] }),
    }),
    // 两千张分享图另有测试，这里各类画几十张就够。
    "site.yaml": stringify(vary(settings, { pictures: { limit: 60 } })),
    "bulletins/tongri-2022.md": toText({
      ...issue,
      data: vary(issue.data, { title: "一天里的两千条", short: "同一天", date: day, contents: many }),
    }),
    ...record(
      feature,
      "features/2021/da-zhengwen.md",
      { title: "五兆字节的一篇", summary: "很长的一篇。" },
      longBody(bodyBytes),
    ),
    ...record(
      report,
      "reports/2020/yiwan-shuzi.md",
      { title: "一万个数字", summary: "数字很多的一篇。", figures: counts },
      counts.map(({ metric, text }) => `${metric}开了${text}。`).join("\n\n"),
    ),
    ...record(
      caseStory,
      "cases/2021/chang-titi.md",
      { title: longTitle, summary: "题名很长的一篇。" },
      "题名很长，正文很短。",
    ),
    ...record(
      caseStory,
      `cases/2021/${rare.id}.md`,
      { title: rare.title, summary: "怪字不少的一篇。", keywords: ["𠮷野家"] },
      `这里写着${rare.words.join("、")}。\n\nمجلس الشورى السياسي يعقد دورته.\n\nהוועדה המייעצת`,
    ),
    ...Object.assign(
      {},
      ...many.map((id, index) =>
        record(
          caseStory,
          `cases/2022/${id}.md`,
          {
            title: `同一天的第${index + 1}件事`,
            date: day,
            bulletin: "tongri-2022",
            summary: `第${index + 1}件事办成了。`,
          },
          `第${index + 1}件事，${sentences[index % sentences.length]}`,
        ),
      ),
    ),
  };
}

/** 一份记录也没有：只有站点设置和空的词表。 */
export const emptyPublication = (): Files => ({
  ...Object.fromEntries(
    examples.filter(({ path }) => path.startsWith("vocabulary/")).map(({ path }) => [path, "[]\n"]),
  ),
  "site.yaml": stringify(vary(settings, { featured: undefined, searches: [] })),
});

/** 只有一条记录，和它非有不可的：一座城市、一期会刊。 */
export const singlePublication = (): Files => ({
  ...Object.fromEntries(
    examples
      .filter(({ path }) => isSetting(path) || path === "cities/jia.md")
      .map((example) => [example.path, toText(example)]),
  ),
  "site.yaml": emptyPublication()["site.yaml"] ?? "",
  "bulletins/jiayi-2021.md": toText({
    ...issue,
    data: vary(issue.data, { cities: ["jia"], contents: ["du-yi-tiao"] }),
  }),
  ...record(caseStory, "cases/2021/du-yi-tiao.md", { title: "独一条", cities: ["jia"], organisation: "甲市政协" }),
});
