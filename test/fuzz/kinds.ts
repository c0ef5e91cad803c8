import type { Random } from "../../scripts/generate/random.ts";
import { caseRandom } from "./case-random.ts";
import { type ContentCase, contentCase, settingCase } from "./content-case.ts";
import { type ImportCase, importCase } from "./import-case.ts";

/** 这么多个例子一轮，各种各样照下面的份额；号码定了，种类就定了。 */
export const round = 250;

/** 从第几个起是哪一种：设置、各种来件，余下的都是内容文件。 */
const shares = [
  [1, "setting"],
  [7, "txt"],
  [12, "md"],
  [17, "html"],
  [19, "mht"],
  [22, "docx"],
  [24, "pdf"],
] as const;

export type Kind = "content" | (typeof shares)[number][1];

export const kindOf = (number: number): Kind => shares.find(([end]) => number % round < end)?.[1] ?? "content";

export type Case = { kind: "content" | "setting"; case: ContentCase } | { kind: "import"; case: ImportCase };

/** 第几个例子。种子和号码相同，例子一个字节不差。 */
export function makeCase(seed: number, number: number): Case {
  const random: Random = caseRandom(seed, number);
  const kind = kindOf(number);
  if (kind === "content") return { kind, case: contentCase(random, number) };
  if (kind === "setting") return { kind, case: settingCase(random, number) };
  return { kind: "import", case: importCase(random, number, kind) };
}
