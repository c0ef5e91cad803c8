import type { Finding } from "../passage.ts";

/**
 * 虚字连写两遍，没有一种合法的读法。前字的尾巴、后字的头恰好是它的除外：
 * 以及及时、参与与否、目的的、一把把、把把关。
 */
const never =
  /又又|(?<![一几两数大火])把把(?!关|脉|舵|门)|(?<![以普涉触顾波累提推殃遍企])及及(?=时)|(?<![参给赠授赋干])与与(?!会|否|时)|(?<![目有标])的的(?!确|士)/gu;
/** 两个字以上的词连写两遍；动词可以重叠（研究研究），所以只提议。 */
const word = /(\p{Script=Han}{2,4})\1/gu;
/** 单字连写：叠词很多，只留意名词性的几个常见字。 */
const nominal = /([委刊协县市区省员会组部局办站室党团])\1(?=\p{Script=Han})/gu;
/** 连着的两个字分属两个词，不是重复：省委委员、支部部署、协会会长、区区划。 */
const across =
  /委委员|部部[署长门队]|会会[议长员费场刊章同晤见]|员员[工额]|组组[长织成建员]|区区[划位域长委政]|市市[长委政区民场容]|县县[长委政城域]|省省[长委政会]|党党[员委组章建]|团团[员委队长结]|局局[长面势]|办办[公事理法学]|协协[商同作调议助力会]|站站[点长台]|室室[长内]|刊刊[物登发]/u;
const verbs =
  /^(?:研究|讨论|商量|学习|了解|考虑|看看|走走|一.|交流|沟通|休息|锻炼|熟悉|练习|总结|打听|调查|检查|认识|分析|体验|感受|许多|好多|件件)$/u;
/** 近义的两个动词紧挨着，多半是改稿时漏删。 */
const synonyms = /组建建立|建立组建|开展进行|进行开展|提升提高|提高提升|加强强化|成立建立/gu;

/** 连字连词：没有合法读法的删去一个，像是多印的只提议，别的叠词不碰。 */
export function findDoubled(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(never))
    findings.push({
      start: match.index,
      end: match.index + match[0].length,
      replacement: match[0].slice(match[0].length / 2),
      certainty: "certain",
      note: "多印了一个字",
    });
  for (const match of text.matchAll(nominal))
    if (!across.test(text.slice(match.index, match.index + 3)))
      findings.push({
        start: match.index,
        end: match.index + 2,
        replacement: match[1] ?? "",
        certainty: "likely",
        note: "像是多印了一个字",
      });
  for (const match of text.matchAll(word))
    if (!verbs.test(match[1] ?? "") && !/^(.)\1+$/u.test(match[1] ?? ""))
      findings.push({
        start: match.index,
        end: match.index + match[0].length,
        replacement: match[1] ?? "",
        certainty: "likely",
        note: "像是多印了一个词",
      });
  for (const match of text.matchAll(synonyms))
    findings.push({
      start: match.index,
      end: match.index + match[0].length,
      replacement: match[0],
      certainty: "unsure",
      note: "两个近义的词紧挨着，请核对原件",
    });
  return findings.sort((a, b) => a.start - b.start);
}
