import type { RuleInfo } from "../rule.ts";
import { bodyRules } from "./body.ts";
import { draftRules } from "./draft.ts";
import { alt } from "./picture.ts";
import { readingRules } from "./reading.ts";
import { referenceRules } from "./reference.ts";
import { schemaRules } from "./schema.ts";
import { yamlRules } from "./yaml.ts";

/** 全部规则，按手册里的次序。每一条消息都有一条规则，测试里核对着。 */
export const rules: readonly RuleInfo[] = [
  ...readingRules,
  ...yamlRules,
  ...schemaRules,
  ...referenceRules,
  ...draftRules,
  ...bodyRules,
  alt,
];
