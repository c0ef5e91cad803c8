import { looksLikeName } from "./surnames.ts";

/** 题目下面的一行署名。 */
export interface Byline {
  name: string;
  /** 印在一行里的单位或职务；只印姓名的没有。 */
  role?: string;
  /** 行首写明的身份。 */
  as?: "speaker";
}

const speaker = /^(?:发言人|讲话人|报告人|主讲人|发言者)\s*[:：]\s*/u;
const name = "\\p{Script=Han}(?:[\\s　]?\\p{Script=Han}){1,3}";
/** 单位、职务收尾的字：有它才敢说前面的一截不是题目。 */
const ending =
  "(?:政协|委员会|党组|办公室|研究室|联络处|工作室|协会|商会|联合会|大学|学院|医院|中学|小学|公司|集团|局|厅|主席|书记|秘书长|主任|委员|常委|院长|校长|局长|处长|科长|会长|董事长|总经理|经理|教授|研究员|律师|组长)";
const before = new RegExp(
  `^([\\p{Script=Han}、，“”·][\\p{Script=Han}、，“”·\\s　]{1,40}?${ending})[\\s　]+(${name})$`,
  "u",
);
const after = new RegExp(`^(${name})[\\s　]*[（(]([^（()）]{4,40})[）)]$`, "u");

/** “甲市政协 王小桥”“王小桥（甲市政协主席）”“发言人：王小桥”：认出姓名和职务；不像署名的没有。 */
export function readByline(text: string): Byline | undefined {
  const line = text.trim().replace(/^[（(](?=[^（()）]*[）)]$)(.*)[）)]$/u, "$1");
  if (line.length > 60) return undefined;
  const label = speaker.exec(line)?.[0] ?? "";
  const rest = line.slice(label.length).trim();
  const as = label === "" ? {} : { as: "speaker" as const };
  const found = (person: string | undefined, role?: string): Byline | undefined => {
    const bare = (person ?? "").replace(/[\s　]/gu, "");
    return looksLikeName(bare)
      ? { name: bare, ...(role === undefined ? {} : { role: role.trim() }), ...as }
      : undefined;
  };
  const [, role, own] = before.exec(rest) ?? [];
  if (role !== undefined) return found(own, role);
  const [, first, post] = after.exec(rest) ?? [];
  if (post !== undefined) return new RegExp(`${ending}$`, "u").test(post) ? found(first, post) : undefined;
  return label === "" ? undefined : found(rest);
}
