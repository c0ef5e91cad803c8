import { proposeId } from "../../editing/propose-id.ts";
import { occurrence } from "../../markdown/occurrence.ts";
import type { Figure, figureKinds } from "../../schemas/figure.ts";
import { placeholder, placeholderText } from "../../schemas/placeholder.ts";
import { chineseNumber } from "../chinese-number.ts";

type ProposedFigure = Pick<Figure, "id" | "metric" | "value" | "unit" | "subject" | "kind" | "text"> &
  Partial<Pick<Figure, "to" | "bound" | "per">>;

const units =
  "亿元|万元|元|万亩|亩|公顷|平方公里|公里|千米|米|吨|万吨|人次|件次|人|名|个|家|件|项|条|篇|次|处|期|场|批|份|种|类|位|户|套|支|所|座|届|轮|部|张|辆|台|级|方面|板块|%|％|个百分点";
const numerals = "〇零一二两三四五六七八九十百千";
const pattern = new RegExp(
  `(?<![\\d.:/+\\-—“第])(?<lead>近|约|超过|超|逾|至少|不少于|至多|不超过)?(?<from>\\d+(?:\\.\\d+)?|(?<![${numerals}万亿几数每])[${numerals}]{1,12})(?:[-—–~至](?<to>\\d+(?:\\.\\d+)?))?(?<scale>[万亿](?!元|亩|吨))?(?<more>余|多)?(?<unit>${units})(?<tail>左右|以上|以下)?`,
  "gu",
);
const scales: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };
const most = 40;
const leads: Record<string, Figure["bound"]> = {
  近: "near",
  约: "about",
  超过: "over",
  超: "over",
  逾: "over",
  至少: "at-least",
  不少于: "at-least",
  至多: "at-most",
  不超过: "at-most",
};

/** 用汉字写时多半不是计数的单位：十四届、两方面、三级。 */
const ordinary = /^(?:届|级|方面|板块|部|座)$/u;

/** 打头的数。汉字的，一位数（一个、两项）多半是行文，不算；认不得的没有。 */
function readNumber({ from = "", scale, more, unit = "" }: Record<string, string | undefined>): number | undefined {
  if (/^\d/.test(from)) return Number(from);
  const counted = from.length > 1 || scale !== undefined || (more !== undefined && /[十百千]/u.test(from));
  return counted && !ordinary.test(unit) ? chineseNumber(from) : undefined;
}

const period = /每(?:隔)?((?:两|三|四|半)?个?(?:年|季度?|月|周|半年|天|日|两周))[^，。；]{0,12}$/u;

function boundOf(groups: Record<string, string | undefined>): Figure["bound"] | undefined {
  if (groups.lead) return leads[groups.lead];
  if (groups.more) return "over";
  if (groups.tail === "左右") return "about";
  if (groups.tail === "以上") return "at-least";
  return groups.tail === "以下" ? "at-most" : undefined;
}

/** 数的是什么：后面跟着的名词；没有就取前面动词所带的。只是提议，编辑多半要改。 */
function metricOf(before: string, after: string): string {
  const following = /^(?:的)?([\p{Script=Han}“”（）、]{2,14})/u.exec(after)?.[1]?.replace(/[“”（）].*$/u, "");
  const noun = following?.split(
    /[、，]|(?:已|全部|陆续|进行|开展|组织|参加|参与|提交|形成|并|和|及|与|中|被|为|在|是|得到|推动|通过)/u,
  )[0];
  if (noun !== undefined && noun.length >= 2) return noun;
  const preceding = /([\p{Script=Han}]{2,12})$/u.exec(before.replace(/[“”《》]/gu, ""))?.[1];
  return (
    preceding
      ?.replace(/^.*(?:召开|开展|组织|提出|形成|征集|收集|举办|建成|建立|成立|设立|提交|撰写|完成|播出|共|累计)/u, "")
      .slice(-8) || placeholderText("数的是什么")
  );
}

const achieved =
  /(?:开展|召开|组织|举办|提出|形成|征集|收集|提交|撰写|完成|办结|立案|播出|解决|引进|报送|批示|采纳|转化|反映)[^，。；]{0,14}$/u;
const planned = /(?:计划|拟|将|力争|目标)[^，。；]{0,14}$/u;

function kindOf(before: string, per: string | undefined): (typeof figureKinds)[number] {
  if (per !== undefined) return "frequency";
  if (planned.test(before)) return "plan";
  return achieved.test(before) ? "outcome" : "structure";
}

/** 正文里带单位的数字，原样写法一处一个；年月日、代码里的数字不算。 */
export function proposeFigures(body: string, subject: string): ProposedFigure[] {
  const figures = new Map<string, ProposedFigure>();
  const ids = new Set<string>();
  for (const match of body.matchAll(pattern)) {
    const { groups = {}, index } = match;
    const [text] = match;
    if (figures.has(text) || figures.size >= most || occurrence(body, text) !== index) continue;
    const from = readNumber(groups);
    if (from === undefined) continue;
    const before = body.slice(Math.max(0, index - 24), index);
    const after = body.slice(index + text.length, index + text.length + 20);
    const scale = scales[groups.scale ?? ""] ?? 1;
    const to = groups.to === undefined ? undefined : Number(groups.to) * scale;
    const value = from * scale;
    if (to !== undefined && to <= value) continue;
    const bound = boundOf(groups);
    const per = /次|期|场|件|条|篇|轮/u.test(groups.unit ?? "") ? period.exec(before)?.[1] : undefined;
    const metric = metricOf(before, after);
    const id = proposeId(metric.startsWith(placeholder) ? "" : metric.slice(0, 6), { taken: ids, fallback: "shuzi" });
    ids.add(id);
    figures.set(text, {
      id,
      metric,
      value,
      ...(to === undefined ? {} : { to }),
      ...(bound === undefined ? {} : { bound }),
      unit: (groups.unit ?? "").replace("％", "%"),
      ...(per === undefined ? {} : { per }),
      subject,
      kind: kindOf(before, per),
      text,
    });
  }
  return [...figures.values()];
}
