import { type Scenario, scenarios, type ToolName, toolNames } from "./results.ts";

export interface Options {
  sizes: number[];
  runs: number;
  tools: ToolName[];
  scenarios: Scenario[];
}

export const usage = `用法：npm run bench:build -- [--sizes 100,1000,10000] [--runs 3] [--tools yikan,hugo,eleventy,hexo] [--scenarios cold,unchanged,body,title,add,remove] [--seed 1] [--traditional] [--out 结果.json] [--work 文件夹]
      npm run bench:build -- --report 结果.json   把结果写进 README，画成图
规模是记录数，1 以上的整数；每种情形至少跑 1 次。工具 yikan 是 yikan-same（只建同行也建的页）、yikan-pages（全部页面）和 yikan-publish（整个发布）三样。
结果并进 --out 写的文件：同样规模、同样工具的换掉，别的留着。`;

/** 选项写错了；消息是写给用的人看的一句话。 */
export class BadOption extends Error {}

function listed<T extends string>(text: string, known: readonly T[], what: string): T[] {
  const names = text.split(",");
  for (const name of names)
    if (!(known as readonly string[]).includes(name))
      throw new BadOption(`没有 “${name}” 这种${what}；可以写：${known.join("、")}`);
  return known.filter((name) => names.includes(name));
}

function positive(text: string, what: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1) throw new BadOption(`${what}不能写 “${text}”，应是 1 以上的整数`);
  return number;
}

/**
 * 选项读成数和名称。
 * @throws {BadOption} 写错了。
 */
export function readOptions(given: { sizes: string; runs: string; tools: string; scenarios: string }): Options {
  const both = given.tools
    .split(",")
    .flatMap((name) => (name === "yikan" ? ["yikan-same", "yikan-pages", "yikan-publish"] : [name]));
  const chosen = listed(given.scenarios, scenarios, "情形");
  // 改一处都接着上一次建好的，所以总要先从头建一次。
  return {
    sizes: given.sizes.split(",").map((size) => positive(size, "规模")),
    runs: positive(given.runs, "次数"),
    tools: listed(both.join(","), toolNames, "工具"),
    scenarios: scenarios.filter((name) => name === "cold" || chosen.includes(name)),
  };
}
