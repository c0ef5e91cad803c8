import type { Element } from "../files/markup.ts";
import type { Carried } from "./carried.ts";

/** SVG 里画图软件留下的：作者、版权、编辑的窗口、导出的路径。 */
export function inSvg(elements: readonly Element[]): Carried[] {
  const found: Carried[] = [];
  if (elements.some(({ tag }) => /^(?:metadata|rdf:rdf)$/i.test(tag))) found.push("xmp");
  const named = (name: string) => /^(?:inkscape|sodipodi|sketch|figma|serif|i|x):/i.test(name) && !/^xlink:/.test(name);
  if (elements.some(({ tag, attributes }) => named(tag) || Object.keys(attributes).some(named))) found.push("editor");
  return found;
}
