import type { Block } from "../block.ts";
import { readHeadlines } from "./headlines.ts";
import { bodyOf, emptyHeadline, type Headline, isEmpty, type Page, type Piece, textOf } from "./piece.ts";

const headlineRoles = new Set<Block["role"]>(["title", "subhead", "subtitle", "label", "name", "note-mark"]);
/** 编者按的标记和正文印在一行：“编者按：……”。 */
const inlineNote = /^(?:编者按|编后|按语|记者手记)\s*[:：]\s*\S/u;

const newPiece = (headline: Headline): Piece => ({ headline, segments: [[]], posts: [] });

/**
 * 把一份来件分成几篇。署名、单位名、编者按的标记和一级标题是分界；文末的职务括注收尾；
 * 图片说明各成一条。题目印到正文后面去的，按内容还给它那一篇。
 */
export function splitPieces(blocks: readonly Block[], isPlace: (block: Block) => boolean): Page {
  const page: Page = { headers: [], metas: [], furniture: [], pieces: [], orphans: [] };
  const anchored = blocks.some(({ role }) => role === "name" || role === "label");
  let current: Piece | undefined;
  let closed = false;
  let started = false;
  const open = (headline: Headline): Piece => {
    current = newPiece(headline);
    page.pieces.push(current);
    closed = false;
    return current;
  };
  const piece = (): Piece => (current && !closed ? current : open(emptyHeadline()));
  const flow = blocks.filter((block) => {
    if (block.role === "meta") page.metas.push(block);
    if (block.role === "furniture") page.furniture.push(block);
    return block.role !== "meta" && block.role !== "furniture";
  });

  for (let index = 0; index < flow.length; ) {
    const block = flow[index];
    if (!block) break;
    if (block.role === "caption") {
      // 说明前面的那张图跟着说明走。
      const segment = current?.segments.at(-1);
      const picture = segment?.at(-1)?.role === "picture" ? segment.pop() : undefined;
      page.pieces.push({
        ...newPiece(emptyHeadline()),
        segments: [[...(picture ? [picture] : []), block]],
        caption: true,
      });
      if (current && (current.segments.at(-1)?.length ?? 0) > 0) current.segments.push([]);
      index += 1;
      continue;
    }
    if (headlineRoles.has(block.role)) {
      let end = index;
      while (end < flow.length && headlineRoles.has(flow[end]?.role ?? "body")) end += 1;
      const run = flow.slice(index, end);
      const rest = flow.slice(end).some(({ role }) => role === "body" || role === "raw");
      const { headers, orphans, next, subheads } = readHeadlines(run, {
        first: !started,
        last: !rest,
        closed: closed || current === undefined,
        anchored,
        isPlace,
      });
      page.headers.push(...headers);
      page.orphans.push(...orphans);
      if (subheads.length > 0)
        piece()
          .segments.at(-1)
          ?.push(...subheads);
      if (next) open(next);
      started = true;
      index = end;
      continue;
    }
    if (block.role === "post") {
      (current ?? piece()).posts.push(block);
      closed = true;
    } else {
      if (inlineNote.test(block.passage.text)) open(emptyHeadline());
      piece().segments.at(-1)?.push(block);
    }
    started = true;
    index += 1;
  }
  for (const each of page.pieces) each.segments = each.segments.filter((segment) => segment.length > 0);
  returnHeadlines(page);
  page.pieces = page.pieces.filter(
    (each) => bodyOf(each).length > 0 || !isEmpty(each.headline) || each.posts.length > 0,
  );
  return page;
}

const grams = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** 题目和正文有多少双字相同，0 至 1；单位名在正文里出现的次数另加。 */
function affinity({ titles, labels }: Headline, body: string): number {
  const wanted = grams(titles.map(({ passage }) => passage.text.replace(/[^\p{L}\p{N}]/gu, "")).join(""));
  const found = grams(body);
  const shared = [...wanted].filter((pair) => found.has(pair)).length / Math.max(1, wanted.size);
  const named = labels.reduce((sum, { passage }) => sum + (body.split(passage.text).length - 1), 0);
  return shared + named;
}

/** 没有题目的正文：整篇没有题目的，或者一篇里被图片隔开的后几截。 */
function homeless(page: Page): { piece: Piece; segment: number }[] {
  return page.pieces.flatMap((piece) => {
    if (piece.caption) return [];
    if (isEmpty(piece.headline)) return piece.segments.length > 0 ? [{ piece, segment: 0 }] : [];
    return piece.segments.slice(1).map((_, index) => ({ piece, segment: index + 1 }));
  });
}

/** 题目的双字有这么多在正文里，才算是它的。 */
const alike = 0.3;

/** 把找不到正文的题目还给最像的一段没有题目的正文。 */
function returnHeadlines(page: Page): void {
  const left: Headline[] = [];
  for (const headline of page.orphans) {
    const ranked = homeless(page)
      .map((place) => ({
        ...place,
        score: affinity(headline, textOf(place.piece.segments.slice(place.segment).flat())),
      }))
      .sort((a, b) => b.score - a.score);
    const [best] = ranked;
    // 只有一篇没有题目、只有一个题目没有正文，不会是别的。
    const alone = ranked.length === 1 && best?.segment === 0 && page.orphans.length === 1;
    if (!best || (best.score < alike && !alone)) {
      left.push(headline);
      continue;
    }
    const from = headline.titles[0]?.lines[0]?.[0] ?? 0;
    if (best.segment === 0) {
      best.piece.headline = headline;
      best.piece.moved = `题目原来印在第 ${from} 行`;
      continue;
    }
    const piece: Piece = {
      ...newPiece(headline),
      segments: best.piece.segments.splice(best.segment),
      moved: `题目原来印在第 ${from} 行`,
    };
    // 文末的署名跟着后一截走。
    piece.posts = best.piece.posts.splice(0);
    page.pieces.splice(page.pieces.indexOf(best.piece) + 1, 0, piece);
  }
  page.orphans = left;
}
