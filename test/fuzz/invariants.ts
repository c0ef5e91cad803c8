import { Parser } from "htmlparser2";

/** 程序漏出来的话。词典里一个也没有，所以见到就是毛病。 */
const leaks = /\bundefined\b|\bNaN\b|\[object |Invalid Date|\bInfinity\b|\de[+-]\d/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: 找的就是控制字符
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd\ufffe\uffff]/;

/** 输出里的毛病；没有就为空。 */
export function textFault(text: string): string | undefined {
  const leak = leaks.exec(text) ?? controls.exec(text);
  if (leak) return `漏出 ${JSON.stringify(text.slice(Math.max(0, leak.index - 40), leak.index + 40))}`;
  return text.isWellFormed() ? undefined : "有不成对的代理字符";
}

const voids = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
/** 只许互动、不许套在自己里面的。 */
const noNesting = new Set(["a", "p", "h2", "h3", "table"]);

/** 一段 HTML：标签成对，编号不重复，锚点有着落，没有脚本、样式和危险的地址。 */
export function htmlFault(html: string): string | undefined {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  const targets: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (/^(?:script|style|iframe|object|embed|svg|math|form|base|meta|link)$/.test(name))
          faults.push(`有 <${name}>`);
        if (noNesting.has(name) && open.includes(name)) faults.push(`<${name}> 套着 <${name}>`);
        open.push(name);
        for (const [key, value] of Object.entries(attributes)) {
          if (/^on|^style$/i.test(key)) faults.push(`有 ${key} 属性`);
          if (/^(?:href|src)$/.test(key) && /^\s*(?:javascript|data|vbscript):/i.test(value))
            faults.push(`地址 ${value}`);
        }
        const { id, href } = attributes;
        if (id !== undefined) {
          if (ids.has(id)) faults.push(`编号 ${id} 重复`);
          ids.add(id);
        }
        if (href?.startsWith("#fn") || href?.startsWith("#user-content")) targets.push(href.slice(1));
      },
      onclosetag(name, implied) {
        open.pop();
        if (implied && !voids.has(name)) faults.push(`<${name}> 没有收尾`);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  for (const target of targets) if (!ids.has(target)) faults.push(`锚点 #${target} 没有着落`);
  return faults.length > 0 ? faults.slice(0, 3).join("；") : undefined;
}

const xmlToken =
  /<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!--(?:(?!--)[\s\S])*-->|<!DOCTYPE[^>[]*>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const badEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;

/** 一份 XML：标签成对，实体有定义，没有不许有的字符。只查合不合语法，够认出写坏了的。 */
export function xmlFault(xml: string): string | undefined {
  const open: string[] = [];
  xmlToken.lastIndex = 0;
  while (xmlToken.lastIndex < xml.length) {
    const at = xmlToken.lastIndex;
    const token = xmlToken.exec(xml);
    const around = JSON.stringify(xml.slice(Math.max(0, at - 30), at + 50));
    if (!token) return `不合 XML：${around}`;
    const [whole, slash, name, attributes = "", empty] = token;
    if (badEntity.test(name === undefined && whole.startsWith("<") ? "" : name === undefined ? whole : attributes))
      return `不合 XML，实体没有定义：${around}`;
    if (name === undefined) continue;
    const names = Array.from(attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g), ([, key]) => key);
    if (new Set(names).size < names.length) return `不合 XML，属性重复：${around}`;
    if (slash && open.pop() !== name) return `不合 XML，</${name}> 没有开头：${around}`;
    if (!slash && !empty) open.push(name);
  }
  return open.length > 0 ? `不合 XML，<${open.at(-1)}> 没有收尾` : undefined;
}
