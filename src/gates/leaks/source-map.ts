import type { FileGate } from "../gate.ts";

/** 源码映射：把打包以前的源码连同路径一起公开。 */
export const sourceMap: FileGate = {
  id: "leak/source-map",
  title: "源码映射",
  inspect(file) {
    const finding = (message: string) => [{ where: "", message, remedy: "建站时不要出源码映射" }];
    if (file.path.endsWith(".map")) return finding("这是源码映射");
    const script = file.kind === "text" || file.kind === "html";
    return script && /[#@]\s?source(?:MappingURL|URL)\s?=/.test(file.text) ? finding("指向源码映射") : [];
  },
};
