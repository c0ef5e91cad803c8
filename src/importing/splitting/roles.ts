import { type Block, closed, type Role } from "../block.ts";
import type { Passage } from "../passage.ts";
import type { ReceivedLine } from "../received.ts";
import { readByline } from "./byline.ts";
import { furnitureOf, isMeta } from "./furniture.ts";
import { looksLikeName } from "./surnames.ts";

/** 认身份要知道的名称，都来自出版物自己的内容。 */
export interface KnownNames {
  people: ReadonlySet<string>;
  /** 城市的全称、简称和别名。 */
  cities: ReadonlySet<string>;
}

/** 一行，连同前面空了几行、在原件第几行。 */
export interface Line {
  passage: Passage;
  lines: [number, number][];
  gap: number;
  received: ReceivedLine;
}

const post = /^[（(](?:发言人|作者|讲话人|报告人|本文作者|发言者)(?:系|为|是|[:：])?[^（()）]{4,60}[）)]$/u;
const credit =
  /^[（(]?\p{Script=Han}{2,4}(?:[ 　、]+\p{Script=Han}{2,4}){0,3}\s*[/／]\s*(?:文|图|摄|摄影|文图)[）)]?$/u;
const reporter =
  /^(?:[（(]|□|■|●|文[/／丨|])?\s*(?:本[报刊网](?:见习|特约|首席)?记者|(?:见习|特约)?记者|通讯员|撰稿|供稿)\s*[:：]?\s*[\p{Script=Han}\s、]{2,30}[）)]?$/u;
const label = /^[\p{Script=Han}（）()]{2,18}(?:政协|政协办公室|政协党组|委员会|研究室|联络处|工作委员会)$/u;
const noteMark =
  /^(?:【|［)?(?:编者按|编者的话|编辑按|按语|编后|编后语|记者手记|采访手记|编者手记|卷首语|开栏的话)(?:】|］)?\s*(?:[:：]|[—–-]+)?$/u;
const longestHeading = 48;
const longestCaption = 170;
const imageGap = 3;

/** 像一个题目或小标题：短，没有句末标点，不是从半句起头。 */
function looksLikeHeading(text: string): boolean {
  if (text.length > longestHeading || text.length < 2) return false;
  if (/[。；;]/u.test(text) || /[，,、：:]$/u.test(text) || /^[，。、；：？！）”’》,.;:)]/u.test(text)) return false;
  return !closed(text) || (/[”’》）)]$/u.test(text) && !/[。！？…]/u.test(text));
}

/** 单独成句、不长：像图片说明。 */
const oneSentence = (text: string): boolean =>
  text.length <= longestCaption && !/[。！？](?=.)(?![”’」』）)》]*$)/u.test(text.replace(/“[^”]*”/gu, ""));

function roleOf(line: Line, before: Block | undefined, next: Line | undefined, names: KnownNames): Role {
  const { received, gap } = line;
  const text = line.passage.text.trim();
  switch (received.mark) {
    case "furniture":
    case "caption":
    case "picture":
    case "raw":
      return received.mark;
    case "item":
      return "body";
    default:
  }
  if (isMeta(text)) return "meta";
  if (furnitureOf(text) !== undefined) return "furniture";
  if (post.test(text) || credit.test(text) || reporter.test(text)) return "post";
  if (noteMark.test(text)) return "note-mark";
  if (/^(?:——|――|──|—|--)\s*\S/u.test(text) && text.length <= 70 && !closed(text.replace(/[”》]$/u, "")))
    return "subtitle";
  const bare = text.replace(/[\s　]/gu, "");
  if (names.people.has(bare)) return "name";
  if (names.cities.has(bare)) return "label";
  if (label.test(text) && text.length <= 18) return "label";
  const afterHeading = before !== undefined && /^(?:title|subhead|subtitle)$/.test(before.role);
  if (afterHeading && (looksLikeName(bare) || readByline(text) !== undefined)) return "name";
  if (received.level !== undefined) return received.level === 1 ? "title" : "subhead";
  const slot = before !== undefined && (before.role === "picture" || isPictureMark(before));
  if (slot && text.length <= longestCaption) return "caption";
  // 版面上留给图片的空当，转成文字就是连着几个空行；标题前后不会都空这么多。
  const isolated = gap >= imageGap && (next?.gap ?? 0) >= imageGap;
  if (gap >= imageGap && before?.role !== "name" && oneSentence(text) && (isolated || text.length > 12))
    return "caption";
  return looksLikeHeading(text) ? "subhead" : "body";
}

/** 图片序号、图片文件名一类，后面一段是说明。 */
const isPictureMark = ({ role, passage }: Block): boolean =>
  role === "furniture" && /图片/u.test(furnitureOf(passage.text) ?? "") && !/[页版]/u.test(passage.text);

/** 逐行认身份。相关新闻以下、到文末的短行都算页面零件。 */
export function assignRoles(lines: readonly Line[], names: KnownNames): Block[] {
  const blocks: Block[] = [];
  let related = false;
  for (const [index, line] of lines.entries()) {
    // 题目和署名之间夹着日期一行的，署名照样紧跟题目。
    const before = blocks.findLast(({ role: earlier }) => earlier !== "meta");
    let role = roleOf(line, before, lines[index + 1], names);
    if (related && line.passage.text.length <= 50 && !closed(line.passage.text)) role = "furniture";
    else related = role === "furniture" && furnitureOf(line.passage.text) === "相关新闻";
    blocks.push({
      role,
      passage: line.passage,
      lines: line.lines,
      gap: line.gap,
      ...(line.received.mark === "item" ? { item: true as const } : {}),
      ...(line.received.level === undefined ? {} : { level: line.received.level }),
      ...(line.received.picture === undefined ? {} : { picture: line.received.picture }),
    });
    if (role === "furniture" && furnitureOf(line.passage.text) === "相关新闻") related = true;
  }
  return blocks;
}
