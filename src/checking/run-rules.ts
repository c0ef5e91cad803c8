import type { Problem } from "../reading/problem.ts";
import { locator, type Source } from "../reading/source.ts";
import { proseOf } from "./prose.ts";
import type { Match, Rule } from "./rule.ts";
import { ownRules } from "./rules/index.ts";

/** 把一份文件里找到的各处说成问题：行、列、字段。没有找到的文件（大多数）什么也不算。 */
function toProblems(root: string, source: Source, found: readonly [Rule, Match][]): Problem[] {
  if (found.length === 0) return [];
  const { path, text, yamlStart, bodyStart } = source;
  const positionOf = locator(text);
  const fieldOf = (offset: number) => source.yaml?.pathAt(offset - yamlStart).join(".") ?? "";
  return found.map(([{ id, severity }, { start, end, message, fix }]) => ({
    file: `${root}/${path}`,
    ...positionOf(start),
    field: start < bodyStart ? fieldOf(start) : "",
    message,
    rule: id,
    severity,
    ...(fix !== undefined && { fix: { start, end, text: fix } }),
  }));
}

/**
 * 在读好的文件上跑全部规则，一份文件一份文件地查，再查文件之间。
 * @returns 所有问题（不抛出），不排序。
 */
export function runRules(sources: readonly Source[], root: string, rules: readonly Rule[] = ownRules): Problem[] {
  const between = new Map<Source, [Rule, Match][]>();
  for (const rule of rules)
    for (const [source, matches] of rule.across?.(sources) ?? [])
      between.set(source, [...(between.get(source) ?? []), ...matches.map((match): [Rule, Match] => [rule, match])]);
  return sources.flatMap((source) => {
    const found = between.get(source) ?? [];
    const prose = proseOf(source);
    for (const rule of rules) {
      const matches = rule.inProse?.(prose) ?? rule.inText?.(source.text) ?? rule.inFile?.(source) ?? [];
      for (const match of matches) found.push([rule, match]);
    }
    return toProblems(root, source, found);
  });
}
