import { placeholderText } from "../../schemas/placeholder.ts";
import type { capacities } from "../../schemas/record.ts";
import type { Publication } from "../publication.ts";
import { looksLikeName } from "../splitting/surnames.ts";

/** 提议的一个人：姓名、身份、当时的职务。 */
export interface ProposedPerson {
  name: string;
  as: (typeof capacities)[number];
  role: string;
  /** 印在署名处的，职务完整；否则是从正文里认出来的。 */
  signed: boolean;
}

const separators = /[\s　、，,；;]+/u;
const splitNames = (text: string): string[] =>
  text.split(separators).filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));

/** 文末的职务括注：（发言人系……） → 发言人、职务。 */
export function readPost(text: string): { as: "speaker" | "author"; role: string } | undefined {
  const match = /^[（(](发言人|讲话人|发言者|报告人|作者|本文作者)(?:系|为|是|[:：])?([^（()）]{4,60})[）)]$/u.exec(
    text.trim(),
  );
  if (!match?.[1] || !match[2]) return undefined;
  return { as: match[1].includes("作者") ? "author" : "speaker", role: match[2].trim() };
}

/** 文末的署名：（某某/文）、本报记者 某某。 */
export function readCredit(text: string): { names: string[]; role: string } | undefined {
  const slash = /^[（(]?([\p{Script=Han}\s　、]{2,30}?)\s*[/／]\s*(文|图|摄|摄影|文图)[）)]?$/u.exec(text.trim());
  if (slash?.[1])
    return { names: splitNames(slash[1]), role: slash[2] === "文" || slash[2] === "文图" ? "作者" : "摄影" };
  const reporter =
    /((?:本[报刊网])?(?:见习|特约|首席)?记者|通讯员|撰稿|供稿)\s*[:：]?\s*([\p{Script=Han}\s　、]{2,30})/u.exec(text);
  return reporter?.[1] && reporter[2] ? { names: splitNames(reporter[2]), role: reporter[1] } : undefined;
}

/** 页面上的一行：作者、编辑、来源、关键词。 */
export function readMeta(text: string): {
  authors: string[];
  editors: string[];
  publisher: string | undefined;
  keywords: string[];
} {
  const part = (label: string) =>
    new RegExp(`(?:${label})\\s*[:：]\\s*([^|｜:：]+?)(?=\\s*[|｜]|\\s*$|\\s+\\p{Script=Han}{2,4}\\s*[:：])`, "u").exec(
      text,
    )?.[1];
  return {
    authors: splitNames(part("作者|记者|撰稿") ?? ""),
    editors: splitNames(part("责任编辑|责编|编辑") ?? ""),
    publisher: part("来源|稿源")?.trim(),
    keywords: (part("关键词|关键字|标签") ?? "").split(separators).filter(Boolean),
  };
}

const office =
  "(?:党组书记、)?(?:名誉|常务)?(?:副)?(?:主席|书记|市长|区长|县长|省长|镇长|主任|局长|秘书长|会长|总经理|董事长|委员|村党支部书记|牵头委员)";
const stops =
  /^(?:说|表示|介绍|认为|告诉|在|率|带|带领|赴|到|对|如数|不止|指出|强调|了解|宣讲|出席|主持|参加|来|一起|、|，|。|和|与|等|道|感慨|就)/u;

/** 从正文里认人：出版物已有的人按姓名认；别的按 “职务＋姓名＋动词” 认。 */
export function findMentioned(people: Publication["people"], body: string): ProposedPerson[] {
  const found = new Map<string, ProposedPerson>();
  const roleBefore = (at: number): string | undefined =>
    new RegExp(`([\\p{Script=Han}、“”·]{0,22}?${office})$`, "u")
      .exec(
        body
          .slice(Math.max(0, at - 30), at)
          .split(/[，。；：！？（）\n]/u)
          .at(-1) ?? "",
      )?.[1]
      ?.replace(/^(?:参加活动的|参加|如|由|经|据|对|在|和|与|会客厅|调研期间)/u, "");
  for (const { data } of people)
    for (const name of [data.name, ...data.aliases]) {
      const at = body.indexOf(name);
      if (at < 0 || found.has(data.name)) continue;
      const [post] = data.posts;
      const role =
        roleBefore(at) ?? (post ? `${post.organisation}${post.role}` : placeholderText("当时的职务，照来源写"));
      found.set(data.name, { name: data.name, as: "mentioned", role, signed: false });
    }
  return [...found.values()];
}

/** 正文里像人名而出版物还没有的：只列在报告里，不写进前置信息。 */
export function unknownNames(known: ReadonlySet<string>, body: string): { name: string; role: string }[] {
  const pattern = new RegExp(`([\\p{Script=Han}“”]{0,14}${office})(\\p{Script=Han}{2,3})(?=(.{0,2}))`, "gu");
  const found = new Map<string, string>();
  for (const [, role = "", name = "", next = ""] of body.matchAll(pattern))
    for (const candidate of [name, name.slice(0, 2)])
      if (
        !known.has(candidate) &&
        looksSigned(candidate) &&
        stops.test(body.slice(body.indexOf(role + candidate) + role.length + candidate.length)) &&
        next !== undefined
      ) {
        found.set(candidate, role);
        break;
      }
  return Array.from(found, ([name, role]) => ({ name, role }));
}

const looksSigned = (name: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(name) && looksLikeName(name) && !/[会议员长们所团等在为以]/u.test(name);
