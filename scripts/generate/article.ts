import { pictureAddress, pictureCount } from "./pictures.ts";
import type { Writer } from "./sentences.ts";
import { words } from "./words.ts";

/** 一篇文章的样子：多长，插些什么。 */
export interface ArticlePlan {
  /** 大致的字数。 */
  length: number;
  /** 要分小标题。 */
  headings: boolean;
  table: boolean;
  list: boolean;
  picture: boolean;
  /** 正文里链接到的另一条记录。 */
  cited?: { title: string; url: string };
  /** 要原样写进去的一句话。 */
  said?: string;
  footnote?: string;
}

const numerals = Array.from("一二三四");

function table(writer: Writer): string {
  const rows = writer.random.some(words.agencies, 4).map((agency) => {
    const { metric, text } = writer.count();
    return `| ${agency} | ${metric} | ${text} | ${writer.word("outcomes")} |`;
  });
  return ["| 单位 | 事项 | 数量 | 进展 |", "| --- | --- | ---: | --- |", ...rows].join("\n");
}

const list = (writer: Writer): string =>
  writer.random
    .some(words.suggestions, 4)
    .map((suggestion) => `- ${suggestion}，${writer.word("verbs")}${writer.matter()}${writer.word("nouns")}；`)
    .join("\n")
    .replace(/；$/, "。");

function picture(writer: Writer): string {
  const address = pictureAddress(writer.random.between(1, pictureCount));
  return `![${writer.word("participants")}在${writer.word("venues")}里${writer.word("actions")}](${address})`;
}

/** 一篇没有插件的正文。 */
export function plainBody(writer: Writer, length: number): string {
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const next = writer.paragraph(writer.random.between(2, 5));
    paragraphs.push(next);
    written += next.length;
  }
  return paragraphs.join("\n\n");
}

/** 计划里要插进正文的，按先后。 */
function* inserts(writer: Writer, plan: ArticlePlan): Generator<string> {
  if (plan.picture) yield picture(writer);
  if (plan.list) yield list(writer);
  if (plan.table) yield table(writer);
  if (plan.cited) yield `此前的做法见[${plan.cited.title}](${plan.cited.url})。${writer.sentence()}`;
  if (plan.said) yield `${plan.said}。${writer.sentence()}`;
}

/** 一篇正文：段落、小标题，以及计划里要插的表、列表、图片、链接、脚注。 */
export function article(writer: Writer, plan: ArticlePlan): string {
  const blocks: string[] = [];
  const pending = inserts(writer, plan);
  let sections = 0;
  for (let written = 0; written < plan.length; ) {
    if (plan.headings && written >= (plan.length * sections) / 3) {
      blocks.push(`## ${numerals[sections]}、${writer.word("verbs")}${writer.matter()}${writer.word("nouns")}`);
      sections += 1;
    }
    const paragraph = writer.paragraph(writer.random.between(2, 5));
    // 注在头一段末一句的句号前面。
    blocks.push(written === 0 && plan.footnote ? `${paragraph.slice(0, -1)}[^1]。` : paragraph);
    written += paragraph.length;
    const next = pending.next();
    if (!next.done) blocks.push(next.value);
  }
  blocks.push(...pending);
  if (plan.footnote) blocks.push(`[^1]: ${plan.footnote}`);
  return blocks.join("\n\n");
}
