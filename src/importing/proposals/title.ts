import { placeholderText } from "../../schemas/placeholder.ts";
import type { Piece } from "../splitting/piece.ts";
import { bodyOf, textOf } from "../splitting/piece.ts";

const longest = 36;

/** 一句话截短到能作题目：在标点处断，断不开就硬截。 */
function shorten(sentence: string): string {
  const plain = sentence.replace(/[。！？；]+$/u, "").trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest);
  const at = Math.max(cut.lastIndexOf("，"), cut.lastIndexOf("："), cut.lastIndexOf("、"));
  return at > 10 ? cut.slice(0, at) : cut;
}

const firstSentence = (text: string): string =>
  /^(?:[。！？]*[^。！？\n]+[。！？]?|[^\n]+)/u.exec(text.trim())?.[0] ?? text.trim();

export interface ProposedTitle {
  title: string;
  /** 题目里作编号用的那一部分：不带题前的地名和副题。 */
  words: string;
  basis: "printed" | "constructed";
  doubt: string;
}

/** 题目：印明的几行合成一题，副题接在破折号后面；没有印的由头一句代拟。 */
export function proposeTitle(piece: Piece, isPlace: (text: string) => boolean): ProposedTitle {
  const { titles, subtitles, labels, mark } = piece.headline;
  const text = (blocks: readonly { passage: { text: string } }[]) => blocks.map(({ passage }) => passage.text.trim());
  const main = text(titles).join(" ");
  if (main !== "") {
    const place = text(labels).find(isPlace);
    const sub = text(subtitles)[0]?.replace(/^[—―─-]+\s*/u, "");
    return {
      words: main,
      title: `${place ? `${place}：` : ""}${main}${sub ? `——${sub}` : ""}`,
      basis: "printed",
      doubt: piece.moved ?? "",
    };
  }
  if (mark) {
    const title = mark.passage.text.replace(/[\s:：—-]+$/u, "");
    return { title, words: title, basis: "printed", doubt: "" };
  }
  const body = textOf(bodyOf(piece));
  const title = shorten(firstSentence(body)) || placeholderText("题目");
  return { title, words: title, basis: "constructed", doubt: "来源没有题目，由头一句代拟" };
}

/** 提要：先抄头一两句，供编辑改写。 */
export function proposeSummary(piece: Piece): string {
  const body = textOf(bodyOf(piece).filter(({ role }) => role === "body" || role === "caption"))
    .replace(/\s+/gu, "")
    .replace(/^(?:各位|尊敬的|同志们)[^，。：:]{0,20}[：:]/u, "");
  const first = firstSentence(body);
  if (first.length <= 120) return first || placeholderText("一两句话的提要");
  return `${first.slice(0, 117)}……`;
}
