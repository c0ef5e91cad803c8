import type { FileGate } from "../gate.ts";

/** 数据块只是数据，浏览器不执行，内容安全策略也不拦。 */
const isData = (type: string | undefined): boolean => /^application\/(?:ld\+)?json$/.test(type ?? "");

/** 行内的样式和脚本会被内容安全策略挡住，也是坏人最常用的门。 */
export const inlineCode: FileGate = {
  id: "page/inline-code",
  title: "行内的样式和脚本",
  inspect({ path, elements }) {
    if (!path.endsWith(".html") || path.includes("!")) return [];
    return elements.flatMap(({ tag, attributes }) => {
      const handler = Object.keys(attributes).find((name) => /^on/i.test(name) || name === "style");
      const scripted = Object.entries(attributes).find(([, value]) => /^\s*(?:javascript|vbscript):/i.test(value));
      const inline = tag === "style" || (tag === "script" && !attributes.src && !isData(attributes.type));
      const what = inline ? `<${tag}>` : (handler ?? scripted?.[0]);
      return what === undefined
        ? []
        : [{ where: `<${tag}>`, message: `有行内的样式或脚本（${what}）`, remedy: "放到单独的文件里" }];
    });
  },
};
