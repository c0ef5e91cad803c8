import type { MechanismData } from "../schemas/mechanism.ts";

const bare = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}+]/gu, "");

/** 名称旁边要不要再写代码：名称里已经有的，标点不同也算有，不重复。 */
export function codeBeside({ name, code }: Pick<MechanismData, "name" | "code">): string | undefined {
  return code && !bare(name).includes(bare(code.text)) ? code.text : undefined;
}
