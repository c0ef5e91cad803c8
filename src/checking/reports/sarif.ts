import type { Problem } from "../../reading/problem.ts";
import { rules } from "../rules/index.ts";

const reportingDescriptors = rules.map(({ id, severity, title, meaning, remedy, wrong, right }) => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: meaning },
  help: { text: `${meaning}\n怎样改：${remedy}\n错：${wrong}\n对：${right}` },
  defaultConfiguration: { level: severity },
}));

const indexOf = new Map(rules.map(({ id }, index) => [id, index]));

/**
 * SARIF 2.1.0：代码托管平台认得的批注格式，能显示在合并请求的那一行上。
 * 列按 UTF-16 码元数，同编辑器一致。
 */
export function toSarif(problems: readonly Problem[]): string {
  const results = problems.map(({ file, line, column, field, message, rule, severity, fix }) => ({
    ruleId: rule,
    ruleIndex: indexOf.get(rule) ?? -1,
    level: severity,
    message: { text: field ? `${field} — ${message}` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    properties: { field, fixable: fix !== undefined },
  }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "yikan-check", language: "zh-CN", rules: reportingDescriptors } },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
