import { Converter } from "opencc-js/t2cn";
import { type Analysis, analyse, type Knowledge } from "../../src/importing/analyse.ts";
import type { Received } from "../../src/importing/received.ts";

/** 一段文字当作收到的纯文字来件。 */
export const received = (text: string): Received => ({
  name: "laijian.txt",
  format: "txt",
  lines: text.split("\n").map((line) => ({ text: line })),
  pictures: [],
  notes: [],
});

/** 一份新的出版物：什么名称也不认得。 */
export const blank: Knowledge = { people: new Set(), cities: new Set(), names: [], pairs: () => 0 };

export const analyseText = (text: string, knowledge: Partial<Knowledge> = {}): Analysis =>
  analyse(received(text), { ...blank, ...knowledge }, Converter({ from: "t", to: "cn" }));

/** 各篇的正文，段与段之间换行。 */
export const bodies = ({ page }: Analysis): string[] =>
  page.pieces.map((piece) =>
    piece.segments
      .flat()
      .map(({ passage }) => passage.text)
      .join("\n"),
  );

/** 各篇的题目。 */
export const titles = ({ page }: Analysis): string[] =>
  page.pieces.map(({ headline }) => headline.titles.map(({ passage }) => passage.text).join(" "));
