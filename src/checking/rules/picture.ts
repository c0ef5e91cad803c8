import type { RuleInfo } from "../rule.ts";

export const alt: RuleInfo = {
  id: "picture/alt",
  severity: "error",
  title: "图片没有说明",
  meaning: "看不见图片的读者靠说明文字知道图里是什么；搜索也靠它。",
  remedy: "在方括号里用一句话写出图里的人和事。",
  wrong: "![](/images/huiyi.jpg)",
  right: "![委员在村委会同村民围坐商量修路](/images/huiyi.jpg)",
};
