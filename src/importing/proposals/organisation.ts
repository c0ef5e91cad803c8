import { placeholderText } from "../../schemas/placeholder.ts";

/** 职务里管事的一截：有几个头衔的，取主席、书记、主任那一个。 */
function mainPost(role: string): string {
  const parts = role.split("、");
  const chief = parts.find((part) => /政协.*(?:主席|书记|主任|秘书长)/u.test(part));
  return chief ?? parts.find((part) => part.includes("政协")) ?? role;
}

/** 署名的职务拆成单位和职务：“某市政协党组书记、主席” → 某市政协、党组书记、主席。认不出单位的没有。 */
export function splitPost(role: string): { organisation: string; role: string } | undefined {
  const main = mainPost(role);
  const match = /^(.*?(?:政协|委员会|研究室|办公室|公司|集团|大学|学院|报社|杂志社|局|厅|部|院))(.+)$/u.exec(
    main === role.split("、")[0] ? role : main,
  );
  if (!match?.[1] || !match[2]) {
    // 署名处只印单位的，职务留着待填。
    const unit = /^[\p{Script=Han}]{2,20}政协(?:委员会)?$/u.test(role);
    return unit ? { organisation: role, role: placeholderText("当时的职务，来源只印了单位") } : undefined;
  }
  return { organisation: match[1], role: match[2] };
}

/** 正文里头一个政协的名称，作署名单位的提议；没有为空。 */
export function firstCommittee(text: string): string | undefined {
  const match =
    /(?:^|[，。；、：“”（）\s]|[由和与同跟在对到赴])([\p{Script=Han}]{2,12}?(?:省|市|区|县|州|旗)政协)/u.exec(text);
  return match?.[1];
}
