import type { SiteGate } from "../gate.ts";

/** 本刊自己和排印的浏览器写进 PDF 和电子书的。 */
const own = /^(?:Yikan|yikan|pdf-lib)\b|^Skia\/PDF /;
/** 说是谁发表的；本刊的文书里写着会刊的主办单位和作者，站点上本来就公开。 */
const people = /^(?:Author|creator|contributor|publisher)$/i;

/** 文书的属性里不许有没有公开的人名、单位和软件：谁的电脑、谁改过、用什么模板，都会写在里面。 */
export const documents: SiteGate = {
  id: "leak/document",
  title: "文书的属性",
  inspect: ({ facts, settings: { names } }) =>
    [...facts].flatMap(([file, { metadata = [] }]) =>
      metadata
        .filter(([name, value]) => !own.test(value) && !(people.test(name) && names.has(value.trim())))
        .map(([name, value]) => ({
          file,
          where: name,
          message: `文书的属性里写着 “${value.slice(0, 40)}”`,
          remedy: "在“文件—信息—检查文档”里去掉，再放进来",
        })),
    ),
};
