import type { Block } from "../block.ts";

/** 题目一组：题目、副题、署名、单位，印在一处，可以是几行。 */
export interface Headline {
  titles: Block[];
  subtitles: Block[];
  names: Block[];
  labels: Block[];
  /** 编者按一类的标记。 */
  mark?: Block;
}

/** 版面上的一篇。 */
export interface Piece {
  headline: Headline;
  /** 正文按图片说明、栏目名隔成几截；通常只有一截。 */
  segments: Block[][];
  /** 文末的职务括注和署名。 */
  posts: Block[];
  /** 图片说明自成一条。 */
  caption?: boolean;
  /** 题目是从别处移来的：原来印在哪里。 */
  moved?: string;
}

/** 分好的一份来件。 */
export interface Page {
  /** 栏题、栏目名：归会刊。 */
  headers: Block[];
  metas: Block[];
  furniture: Block[];
  pieces: Piece[];
  /** 找不到正文的题目。 */
  orphans: Headline[];
}

export const emptyHeadline = (): Headline => ({ titles: [], subtitles: [], names: [], labels: [] });
export const isEmpty = ({ titles, names, labels, mark }: Headline): boolean =>
  titles.length + names.length + labels.length === 0 && mark === undefined;
export const bodyOf = ({ segments }: Piece): Block[] => segments.flat();
export const textOf = (blocks: readonly Block[]): string => blocks.map(({ passage }) => passage.text).join("\n");
export const headlineBlocks = ({ titles, subtitles, names, labels, mark }: Headline): Block[] => [
  ...(mark ? [mark] : []),
  ...labels,
  ...titles,
  ...subtitles,
  ...names,
];
