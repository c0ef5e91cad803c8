import type { Facts } from "./facts.ts";
import type { GateProblem } from "./gate.ts";

/** 上一次看一份文件得的答案；字节、关和设置都没变，就不必再看。 */
export interface Remembered {
  /** 文件的 SHA-256。 */
  digest: string;
  /** 关和设置的摘要。 */
  version: string;
  /** 草稿和撤回内容的摘要。 */
  withheld: string;
  problems: GateProblem[];
  /** 露出来的草稿和撤回的内容；草稿变了只重看这一项。 */
  leaked: GateProblem[];
  facts: Facts;
}

/** 站点里的路径到答案。 */
export type Memory = Map<string, Remembered>;
