import type { Rule, RuleInfo } from "../rule.ts";
import { bodyRules } from "./body.ts";
import { calendar } from "./calendar.ts";
import { dash } from "./dash.ts";
import { documentNumber } from "./document-number.ts";
import { draftRules } from "./draft.ts";
import { ellipsis } from "./ellipsis.ts";
import { figureNotTyped } from "./figure-not-typed.ts";
import { fullWidth } from "./full-width.ts";
import { halfWidth } from "./half-width.ts";
import { invisible } from "./invisible.ts";
import { mdx } from "./mdx.ts";
import { measureAlone } from "./measure-alone.ts";
import { normalForm } from "./normal-form.ts";
import { pairs } from "./pairs.ts";
import { pictureRules } from "./picture.ts";
import { privacyRules } from "./privacy.ts";
import { quotes } from "./quotes.ts";
import { readingRules } from "./reading.ts";
import { referenceRules } from "./reference.ts";
import { repeatedFrontMatter } from "./repeated-front-matter.ts";
import { repeatedMarks } from "./repeated-marks.ts";
import { repeatedParagraphs } from "./repeated-paragraphs.ts";
import { schemaRules } from "./schema.ts";
import { similarRecord } from "./similar-record.ts";
import { yamlRules } from "./yaml.ts";

/** 在读好的文件上自己会查的规则，一条一个文件。 */
export const ownRules: readonly Rule[] = [
  mdx,
  invisible,
  normalForm,
  halfWidth,
  fullWidth,
  quotes,
  pairs,
  ellipsis,
  dash,
  repeatedMarks,
  documentNumber,
  calendar,
  figureNotTyped,
  measureAlone,
  repeatedParagraphs,
  repeatedFrontMatter,
  similarRecord,
  ...privacyRules,
];

/** 全部规则，按手册里的次序。每一条消息都有一条规则，测试里核对着。 */
export const rules: readonly RuleInfo[] = [
  ...readingRules,
  ...yamlRules,
  ...schemaRules,
  ...referenceRules,
  ...draftRules,
  ...bodyRules,
  ...pictureRules,
  ...ownRules,
];
