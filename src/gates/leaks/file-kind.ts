import type { FileGate } from "../gate.ts";

/** 网站用得着的种类才放行：public/ 里的文件原样照抄，错放的名单、密钥、系统文件也会跟着公开。 */
export const fileKind: FileGate = {
  id: "leak/file-kind",
  title: "网站用不着的文件",
  inspect: ({ path, kind }) =>
    kind === undefined && !path.includes("!")
      ? [{ where: "", message: "网站用不着这样的文件，多半是错放进来的", remedy: "从 public/ 里移走" }]
      : [],
};
