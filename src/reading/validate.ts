import type { z } from "zod";
import { explain } from "./messages.ts";
import type { Report } from "./problem.ts";
import type { ParsedYaml } from "./yaml.ts";

/** 校验一份数据；有问题就报告并返回 undefined。 */
export function validate(path: string, yaml: ParsedYaml, schema: z.ZodType, report: Report): unknown {
  for (const { position, message, rule } of yaml.problems) report(rule, message, position);
  if (yaml.problems.length > 0) return undefined;
  if (yaml.data === null && path.endsWith(".yaml")) {
    report("file/empty", "文件里没有内容，请照示例填写；词表和改名表一项也没有时写 []");
    return undefined;
  }
  const result = schema.safeParse(yaml.data ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const { message, key, rule } = explain(issue, schema, yaml.data);
    const field = [...issue.path, ...(key === undefined ? [] : [key])].join(".");
    report(rule, message, { ...yaml.locate(issue.path, key), field });
  }
  return undefined;
}
