import type { Block } from "../block.ts";
import { emptyHeadline, type Headline, isEmpty } from "./piece.ts";

/** 一串挨着的题目、副题、署名、单位，拆成栏题、没有正文的题目和下一篇的题目。 */
export interface Headlines {
  headers: Block[];
  /** 后面没有正文的。 */
  orphans: Headline[];
  /** 后面接着正文的那一组；没有就是小标题或栏目名。 */
  next: Headline | undefined;
  /** 只是小标题，留在当前这一篇里。 */
  subheads: Block[];
}

interface Position {
  /** 在来件的最前面。 */
  first: boolean;
  /** 在来件的最后面，后面没有正文。 */
  last: boolean;
  /** 上一篇已经署名收尾，下面必是新的一篇。 */
  closed: boolean;
  /** 来件里别处还有署名或单位名带头的题目。 */
  anchored: boolean;
  /** 署名、单位名是地名（题前地名并入题目）。 */
  isPlace: (block: Block) => boolean;
}

const heads = (run: readonly Block[]): Block[] => run.filter(({ role }) => role === "title" || role === "subhead");
const of = (run: readonly Block[], role: Block["role"]): Block[] => run.filter((block) => block.role === role);
const columnLength = 6;

function groupOf(run: readonly Block[]): Headline {
  const mark = of(run, "note-mark")[0];
  return {
    titles: heads(run),
    subtitles: of(run, "subtitle"),
    names: of(run, "name"),
    labels: of(run, "label"),
    ...(mark ? { mark } : {}),
  };
}

/** 署名上面那一行是题目（隔着副题也算），再上面的是栏题；只有一行长些的，也算题目的上半句。 */
function splitAtName(run: readonly Block[], { first }: Position): { headers: Block[]; own: Block[] } {
  const name = run.findIndex(({ role }) => role === "name");
  let start = name - 1;
  while (start > 0 && run[start]?.role === "subtitle") start -= 1;
  const above = run[start - 1];
  const upper = run.slice(0, Math.max(0, start));
  const joined =
    !first &&
    above?.role === "subhead" &&
    above.passage.text.length > columnLength &&
    above.gap <= 1 &&
    upper.length === 1;
  const from = joined ? 0 : Math.max(0, start);
  return { headers: run.slice(0, from), own: run.slice(from) };
}

/** 单位名和题目成对：先后不拘，挨着就是一对。 */
function pairLabels(run: readonly Block[]): { headers: Block[]; pairs: Block[][] } {
  const pairs: Block[][] = [];
  const headers: Block[] = [];
  let rest = [...run];
  // 从正文这一头往回配：紧挨正文的一对属于下一篇。
  while (rest.length > 0) {
    const tail: Block[] = [];
    let labels = 0;
    let titles = 0;
    while (rest.length > 0) {
      const block = rest.at(-1);
      if (!block) break;
      if (block.role === "label" && labels > 0) break;
      if (labels > 0 && titles > 0) break;
      if (block.role === "label") labels += 1;
      else if (block.role === "title" || block.role === "subhead") titles += 1;
      tail.unshift(block);
      rest = rest.slice(0, -1);
    }
    if (labels === 0) headers.unshift(...tail);
    else pairs.unshift(tail);
  }
  return { headers, pairs };
}

export function readHeadlines(run: readonly Block[], position: Position): Headlines {
  const none: Headlines = { headers: [], orphans: [], next: undefined, subheads: [] };
  if (run.length === 0) return none;
  const deliver = (headers: Block[], group: Headline, earlier: Headline[] = []): Headlines =>
    position.last
      ? { ...none, headers, orphans: [...earlier, group] }
      : { ...none, headers, orphans: earlier, next: group };

  const mark = run.findIndex(({ role }) => role === "note-mark");
  if (mark >= 0) {
    const before = run.slice(0, mark);
    return deliver(before, groupOf(run.slice(mark)));
  }
  if (run.some(({ role }) => role === "name")) {
    const { headers, own } = splitAtName(run, position);
    return deliver(headers, groupOf(own));
  }
  const labels = of(run, "label");
  if (labels.length > 0 && labels.every(position.isPlace) && heads(run).length > 0) return deliver([], groupOf(run));
  if (labels.length > 0 && heads(run).length > 0) {
    const { headers, pairs } = pairLabels(run);
    const groups = pairs.map(groupOf);
    const last = groups.pop() ?? emptyHeadline();
    return deliver(headers, last, groups);
  }
  if (run.some(({ role }) => role === "title")) return deliver([], groupOf(run));
  if (position.first) {
    const [only] = run;
    // 版面上有别的署名文章，开头一行短的就是栏目名。
    if (position.anchored && run.length === 1 && only && only.passage.text.length <= columnLength)
      return { ...none, headers: [...run] };
    return deliver([], groupOf(run));
  }
  if (position.closed && !position.last) {
    const [only] = run;
    if (run.length === 1 && only && only.passage.text.length <= columnLength)
      return { ...none, headers: [...run], next: emptyHeadline() };
    return deliver([], groupOf(run));
  }
  return { ...none, subheads: [...run] };
}

export { isEmpty };
