import type { FileGate } from "../gate.ts";

/** 浏览器一打开网页就会去取的：链接不算，读者点了才去。 */
const loads: Record<string, readonly string[]> = {
  script: ["src"],
  img: ["src", "srcset"],
  iframe: ["src"],
  object: ["data"],
  embed: ["src"],
  source: ["src", "srcset"],
  video: ["src", "poster"],
  audio: ["src"],
  track: ["src"],
  image: ["href", "xlink:href"],
  use: ["href", "xlink:href"],
};
const loadingLinks = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i;
const inStyle = /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]+)/gi;

/** 网页和样式不向别的主机要任何东西：谁在读、读什么，只有本站知道。 */
export const foreign: FileGate = {
  id: "page/foreign",
  title: "向别的主机要东西",
  inspect({ path, elements, text }) {
    if (path.includes("!")) return [];
    const finding = (where: string, address: string) => ({
      where,
      message: `会向别的主机要 ${address.slice(0, 120)}`,
      remedy: "把它放到本站",
    });
    if (path.endsWith(".css")) return Array.from(text.matchAll(inStyle), ([, address = ""]) => finding("", address));
    if (!/\.(?:html|svg)$/.test(path)) return [];
    return elements.flatMap(({ tag, attributes }) => {
      const names = tag === "link" && loadingLinks.test(attributes.rel ?? "") ? ["href"] : (loads[tag] ?? []);
      return names
        .map((name) => attributes[name] ?? "")
        .filter((address) => elsewhere.test(address))
        .map((address) => finding(`<${tag}>`, address));
    });
  },
};
