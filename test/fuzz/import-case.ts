import iconv from "iconv-lite";
import type { Random } from "../../scripts/generate/random.ts";
import { docx, drawing, mht, paragraph, pdf, pictureRelations } from "../importing/made-files.ts";
import { pickBlock, pickDay, pickWord } from "./dictionary.ts";
import { byteChanges, growBody, textChanges } from "./mutate-text.ts";

/** 一份来件：文件名和字节。 */
export interface ImportCase {
  number: number;
  name: string;
  bytes: Uint8Array;
  done: string[];
}

const lines = [
  "坐下来谈 一起来办",
  "——某某协作机制会议发言摘登",
  "修好一座桥 连起两个村",
  "王小桥",
  "张　某",
  "(发言人系甲市政协党组书记、主席)",
  "（作者单位：乙县政协）",
  "编者按：这一期收两地的发言。",
  "一、怎样商量",
  "（一）先听意见",
  "□ 张某",
  "本报记者 李某 通讯员 王某",
  "2022年3月5日 10:20 来源：某某网 作者：李某",
  "图为甲市政协委员视察现场。李某摄",
  "责任编辑：李某",
  "关键词：协商 民主",
  "上一篇：没有",
  "打印 关闭",
  "說起修橋，政協委員把大家請到一張桌子旁邊。",
  "shuō qǐ xiū qiáo，政协委员把大家请到桌子旁边。",
  "说起修桥，甲市政协委员把大家请到一张桌子旁边，一年里开了12次协商会，听了300余名村民的意见。",
  "第一步，听；第二步，议；第三步，办。",
  "他说：“有事好商量，众人的事情由众人商量。",
  "锛屽崗鍟嗘皯涓",
  "联系电话：13800138000",
  "１２３，ＡＢＣ；(半角),标点.",
] as const;

/** 一份文字来件：像报纸的几行，夹着怪的。 */
function clipping(random: Random): string {
  const picked = Array.from({ length: random.between(1, 16) }, () => {
    const roll = random.next();
    if (roll < 0.75) return random.pick(lines);
    if (roll < 0.85) return pickWord(random);
    if (roll < 0.95) return pickBlock(random);
    return `${pickDay(random)} ${pickWord(random)}`;
  });
  return picked.join(random.pick(["\n", "\n\n", "\n\n\n", "\r\n", "\n　　"]));
}

const tags = [
  "p",
  "div",
  "h1",
  "h2",
  "h6",
  "li",
  "ul",
  "table",
  "tr",
  "td",
  "span",
  "b",
  "blockquote",
  "pre",
  "figure",
  "figcaption",
  "article",
  "nav",
  "script",
  "style",
  "title",
  "a href='javascript:x'",
  "img src='x.png' alt='图'",
  "img src='data:image/png;base64,AAAA'",
  "br",
  "!--",
  "svg",
  "template",
  "iframe",
];

/** 一份网页：标签对不齐的、套得深的、半截的。 */
function page(random: Random): string {
  const parts = Array.from({ length: random.between(1, 25) }, () => {
    const tag = random.pick(tags);
    const name = tag.split(" ")[0];
    const inner = random.chance(0.7) ? random.pick(lines) : pickWord(random);
    return random.pick([
      `<${tag}>${inner}</${name}>`,
      `<${tag}>${inner}`,
      `${inner}</${name}>`,
      `<${tag}>`.repeat(random.pick([1, 3, 40])),
    ]);
  });
  return `<html><head><meta charset="${random.pick(["utf-8", "gbk", "x"])}"><title>甲</title></head><body>${parts.join("\n")}</body></html>`;
}

function markdown(random: Random): string {
  const body = growBody(random, clipping(random));
  return random.chance(0.4) ? `---\ntitle: ${pickWord(random)}\ndate: ${pickDay(random)}\n---\n\n${body}` : body;
}

const escapeXml = (text: string): string =>
  text
    .replace(/[&<>]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[mark] ?? "")
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");

const word = (random: Random): Uint8Array =>
  docx(
    clipping(random)
      .split("\n")
      .map((line) => paragraph(escapeXml(line), random.chance(0.1) ? random.pick(["Heading1", "1", "a3"]) : undefined))
      .join("") + (random.chance(0.2) ? drawing("rId9") : ""),
    random.chance(0.2)
      ? {
          "word/_rels/document.xml.rels": pictureRelations("rId9", "media/1.png"),
          "word/media/1.png": Uint8Array.of(1, 2),
        }
      : {},
  );

const portable = (random: Random): Uint8Array =>
  pdf({ pages: Array.from({ length: random.between(1, 3) }, () => clipping(random).split(/\r?\n/).slice(0, 30)) });

const makers: Record<string, (random: Random) => string | Uint8Array> = {
  txt: clipping,
  md: markdown,
  html: page,
  docx: word,
  pdf: portable,
  mht: (random) => mht(page(random)),
};

/** 一份来件，多半再在文字上或字节上动几处。 */
export function importCase(random: Random, number: number, format: keyof typeof makers & string): ImportCase {
  const done = [format];
  const made = makers[format]?.(random) ?? "";
  let bytes: Uint8Array;
  if (typeof made === "string") {
    let text = made;
    if (random.chance(0.3)) {
      const [name, change] = random.pick(textChanges);
      done.push(name);
      text = change(text, random);
    }
    bytes = random.chance(0.15)
      ? Uint8Array.from(iconv.encode(text, random.pick(["gbk", "gb18030", "big5", "utf-16le", "shift_jis"])))
      : new TextEncoder().encode(text);
  } else bytes = Uint8Array.from(made);
  for (let left = random.pick(typeof made === "string" ? [0, 0, 0, 0, 1, 2] : [0, 1, 1, 2, 4]); left > 0; left--) {
    const [name, change] = random.pick(byteChanges.slice(4));
    done.push(name);
    bytes = change(bytes, random);
  }
  return {
    number,
    name: `laijian-${number}.${random.chance(0.97) ? format : random.pick(["txt", "html", "docx", "pdf", "eml", "doc", ""])}`,
    bytes,
    done,
  };
}
