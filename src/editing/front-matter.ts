import { Document, isMap, isScalar, isSeq, visit } from "yaml";

/** 字段上面的一行注释，写给要核对它的编辑。 */
export type Marks = Readonly<Record<string, string>>;

/** 行号一类的短数组写在一行里，同手写的一样；截短时剩下的半个字（不成对的代理字符）不写。 */
function compact(document: Document): void {
  visit(document, {
    Seq(_, node) {
      if (node.items.length > 0 && node.items.every((item) => isSeq(item))) node.flow = true;
    },
    Scalar(_, node) {
      if (typeof node.value === "string") node.value = node.value.replace(/\p{Cs}/gu, "");
    },
  });
}

/**
 * 数据写成 YAML，字段上面可以各带一行注释。
 * @param marks 哪个字段上面写什么。
 * @param closing 写在最后的几行注释。
 */
export function writeYaml(data: object, marks: Marks = {}, closing: readonly string[] = []): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  compact(document);
  if (isMap(document.contents))
    for (const { key } of document.contents.items)
      if (isScalar(key) && marks[String(key.value)] !== undefined)
        key.commentBefore = ` 请核对：${marks[String(key.value)]}`;
  const tail = closing.map((line) => `# ${line}`.trimEnd()).join("\n");
  return `${document.toString({ lineWidth: 0, flowCollectionPadding: false })}${tail === "" ? "" : `${tail}\n`}`;
}

/** 前置信息和正文合成一份 Markdown 文件。 */
export const writeMarkdown = (data: object, body: string, marks?: Marks, closing?: readonly string[]): string =>
  `---\n${writeYaml(data, marks, closing)}---\n\n${body.trim()}\n`;
