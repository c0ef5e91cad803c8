import type { Page } from "../splitting/piece.ts";
import { bodyOf } from "../splitting/piece.ts";

/** 一篇长文里讲到的一件事，编辑可以另立一条。 */
export interface Episode {
  line: number;
  kind: "视察调研" | "案例";
  title: string;
}

const visiting = /(?:视察|调研|考察|走访|督导|参观|宣讲)/u;
const consulting = /(?:协商|提案|建议|督办|监督|座谈|会客厅|议政|面对面|民生|栏目)/u;
/** 一件具体的事总有这些痕迹：数目、日期、书名、引语里的题目、人名加职务。 */
const concrete = [
  /\d+(?:余|多)?(?:次|个|家|条|项|件|名|期|场|篇|处|万|人)/u,
  /(?:\d{4}年|\d{1,2}月|去年|今年|日前)/u,
  /(?:《[^》]{4,40}》|“[^”]{6,50}”)/u,
  /(?:围绕|就|聚焦|针对|着眼)[^，。]{4,40}(?:开展|进行|组织|提出|协商)/u,
  /(?:批示|采纳|吸纳|转化|出台|解决|完成|落实|开通|建成|纳入)/u,
];
const shortest = 24;

/** 一句话有几分像一件具体的事。 */
const score = (sentence: string): number => concrete.filter((pattern) => pattern.test(sentence)).length;

/** 正文里可以另立一条的事例：一句或相连几句，有去处、有题目、有结果。只列进报告。 */
export function findEpisodes(page: Page): Episode[] {
  return page.pieces
    .filter(({ caption }) => !caption)
    .flatMap((piece) =>
      bodyOf(piece)
        .filter(({ role }) => role === "body")
        .flatMap((block): Episode[] => {
          const sentences = block.passage.text.match(/[^。！？；]+[。！？；]?/gu) ?? [];
          const ranked = sentences
            .filter((sentence) => sentence.length >= shortest && (visiting.test(sentence) || consulting.test(sentence)))
            .map((sentence) => ({ sentence, score: score(sentence) }))
            .filter((each) => each.score >= 3)
            .slice(0, 3);
          return ranked.map(({ sentence }) => ({
            line: block.lines[0]?.[0] ?? 1,
            kind: visiting.test(sentence) ? "视察调研" : "案例",
            title: sentence.replace(/[。！？；]$/u, "").slice(0, 40),
          }));
        }),
    );
}
