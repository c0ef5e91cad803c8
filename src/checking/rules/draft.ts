import type { RuleInfo } from "../rule.ts";

/** 草稿，由 archive/references 报出。 */
export const draftRules: readonly RuleInfo[] = [
  {
    id: "draft/placeholder",
    severity: "error",
    title: "还有待填的地方",
    meaning: "没有写完的不能发布：要发布的记录里还留着待填的记号，或者拿这个记号当了编号。",
    remedy: "把它写好；一时写不好，把 state 改成 draft，只在预览里看。",
    wrong: "summary: 待填",
    right: "summary: 一句话的提要。",
  },
  {
    id: "draft/referenced",
    severity: "error",
    title: "引用了草稿",
    meaning: "要发布的文件指着一份还没写完的，读者点过去什么也没有。",
    remedy: "先把那一份写完，或者把这处引用拿掉。",
    wrong: "cities: [bing]（cities/bing.md 里还有待填的地方）",
    right: "写完 cities/bing.md 再引用",
  },
];
