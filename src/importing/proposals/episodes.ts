import { bodyOf, type Page } from "../splitting/piece.ts";

/** 一篇长文里讲到的一件事，编辑可以另立一条。 */
export interface Episode {
  /** 原件的行号。 */
  line: number;
  kind: "视察调研" | "案例";
  title: string;
}

const visiting = /视察|调研|考察|走访|督导|参观|宣讲|课堂/u;
const consulting =
  /协商|提案|建议|督办|监督|座谈|会客厅|议政|面对面|民生|栏目|委员|基地|专报|活动|会议|引进|编撰|创办/u;
/** 一件具体的事总有这些痕迹：谁、何时、就什么题目、做了多少、有什么结果。 */
const traces = [
  /\d+(?:余|多)?(?:次|个|家|条|项|件|名|期|场|篇|处|万|人|路|亩|吨)/u,
  /\d{4}年|\d{1,2}月|去年|今年|日前|当前|目前|期间/u,
  /《[^》]{2,40}》|“[^”]{4,50}”/u,
  /(?:围绕|就|聚焦|针对|着眼|在推进|关于)[^，。]{4,40}/u,
  /批示|采纳|吸纳|转化|出台|解决|完成|落实|开通|建成|纳入|报送|办理|推动|得到|响应|打造|完善/u,
  /(?:主席|委员|书记|经理|负责人|市长|厅长)\p{Script=Han}{2,3}(?:说|来说|了解|认为|表示|一起|在|到|找到|带领|带队|道|最)/u,
];
/** 一句里至少有几样痕迹。 */
const enough = 2;
/** 整段合起来至少有几样。 */
const enoughInBlock = 3;
const shortest = 24;
const longestTitle = 40;
/** 一段里最多列几件。 */
const mostInBlock = 3;

const score = (text: string): number => traces.filter((pattern) => pattern.test(text)).length;

/** 一段里够格的各句；没有一句够格、而整段合起来痕迹很多的，取最像的一句。 */
function candidates(text: string): { sentence: string; index: number }[] {
  const ranked = Array.from(text.matchAll(/[^。！？；]+[。！？；]?[”’]?/gu))
    .map(({ 0: sentence, index }) => ({ sentence, index, score: score(sentence) }))
    .filter(({ sentence }) => sentence.length >= shortest && (visiting.test(sentence) || consulting.test(sentence)))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const good = ranked.filter((each) => each.score >= enough).slice(0, mostInBlock);
  const chosen = good.length > 0 || score(text) < enoughInBlock ? good : ranked.slice(0, 1);
  return chosen.sort((a, b) => a.index - b.index);
}

/**
 * 正文里可以另立一条的事例。只列进报告，由编辑定。
 * @param lineAt 原件里的位置在第几行。
 */
export function findEpisodes(page: Page, lineAt: (offset: number) => number): Episode[] {
  return page.pieces
    .filter(({ caption, headline }) => !caption && !headline.mark)
    .flatMap((piece) => bodyOf(piece))
    .filter(({ role }) => role === "body")
    .flatMap(({ passage }) =>
      candidates(passage.text).map(({ sentence, index }) => ({
        line: lineAt(passage.origins[index] ?? 0),
        kind: visiting.test(sentence) ? ("视察调研" as const) : ("案例" as const),
        title: sentence.replace(/[。！？；]$/u, "").slice(0, longestTitle),
      })),
    );
}
