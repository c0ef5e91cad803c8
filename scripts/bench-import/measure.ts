import { type Imported, importDocument } from "../../src/importing/import-document.ts";
import type { Publication } from "../../src/importing/publication.ts";
import { readText } from "../../src/importing/reading/text.ts";
import { wholeText } from "../../src/importing/received.ts";
import { recordTypes } from "../../src/schemas/collections.ts";
import { bare, countSentences, damagedSentences, lostCharacters, repeatedOffsets } from "./accounting.ts";
import { isByline, type Ledger, type LedgerEntry, type LedgerPerson } from "./ledger.ts";

/** 一份剪报量出来的数。 */
export interface Measured {
  name: string;
  imported: Imported;
  /** 成了一条草稿的、列为可以另立一条的、没有找到的。 */
  drafted: LedgerEntry[];
  suggested: LedgerEntry[];
  missed: LedgerEntry[];
  /** 成条的里面，种类、印明的题目对不对。 */
  kindRight: number;
  titles: [right: number, all: number];
  /** 报告里一共列了几件可以另立的事例。 */
  episodes: number;
  /** 多出来的草稿：账本里没有的。 */
  extra: string[];
  bylines: { person: LedgerPerson; right: boolean }[];
  repeated: [removed: number, all: number];
  sentences: number;
  damaged: string[];
  lost: string[];
}

/** 账本的种类名称。 */
const types: Record<string, string> = {
  speech: "speech",
  "work-report": "report",
  visit: "visit",
  "case-story": "case",
  feature: "feature",
  "editor-note": "editor-note",
};

function linesIn(ranges: readonly (readonly [number, number])[], blank: ReadonlySet<number>): Set<number> {
  const lines = new Set<number>();
  for (const [from, to] of ranges) for (let line = from; line <= to; line++) if (!blank.has(line)) lines.add(line);
  return lines;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((line) => b.has(line)).length;
  return shared / (a.size + b.size - shared);
}

export async function measureClipping(
  name: string,
  bytes: Uint8Array,
  ledger: Ledger,
  publication: Publication,
): Promise<Measured> {
  const received = readText(bytes, name);
  const { text } = wholeText(received.lines);
  const blank = new Set(received.lines.flatMap((line, index) => (line.text.trim() === "" ? [index + 1] : [])));
  const imported = await importDocument(
    { received, bytes },
    {
      publication: { ...publication, sources: [] },
      content: "content",
      originals: "originals",
      sourcesFile: undefined,
      thisYear: 2026,
      force: true,
      askAlt: async () => "",
    },
  );
  const drafts = imported.drafts.map((draft) => ({
    draft,
    lines: linesIn(
      draft.data.sources.flatMap(({ lines }) => lines),
      blank,
    ),
  }));
  const entries = ledger.entries.filter(({ source }) => source === name);
  const pairs = entries
    .flatMap((entry) =>
      drafts.map(({ draft, lines }) => ({ entry, draft, score: overlap(linesIn(entry.lines, blank), lines) })),
    )
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score);
  const matched = new Map<LedgerEntry, (typeof pairs)[number]["draft"]>();
  for (const { entry, draft } of pairs)
    if (!matched.has(entry) && ![...matched.values()].includes(draft)) matched.set(entry, draft);
  const left = entries.filter((entry) => !matched.has(entry));
  const suggested = left.filter((entry) => {
    const lines = linesIn(entry.lines, blank);
    return lines.size <= 3 && imported.episodes.some(({ line }) => lines.has(line));
  });
  const printed = [...matched].filter(([{ title_basis }]) => title_basis === "printed");
  const changes = imported.analysis.changes.filter(({ repair }) => /重复/.test(repair));
  const removed = new Set(changes.flatMap(({ offsets }) => offsets));
  const repeats = repeatedOffsets(text);
  const bylines = ledger.people.filter((person) => person.source === name && isByline(person));
  return {
    name,
    imported,
    drafted: [...matched.keys()],
    suggested,
    episodes: imported.episodes.length,
    missed: left.filter((entry) => !suggested.includes(entry)),
    kindRight: [...matched].filter(([entry, draft]) => types[entry.type] === recordTypes[draft.collection]).length,
    titles: [
      printed.filter(
        ([entry, draft]) =>
          bare(draft.data.title).includes(bare(entry.title)) || bare(entry.title).includes(bare(draft.data.title)),
      ).length,
      printed.length,
    ],
    extra: imported.drafts.filter((draft) => ![...matched.values()].includes(draft)).map(({ data }) => data.title),
    bylines: bylines.map((person) => ({ person, right: bylineRight(imported, person) })),
    // 留哪一份都算：重复的两份里有一份整个删去了。
    repeated: [
      repeats
        .filter(
          (group) =>
            [...group].filter((offset) => removed.has(offset)).length >= group.size * 0.95 ||
            kept(text, group, removed),
        )
        .reduce((sum, { size }) => sum + size, 0),
      repeats.reduce((sum, { size }) => sum + size, 0),
    ],
    sentences: countSentences(text),
    damaged: damagedSentences(text, imported),
    lost: lostCharacters(text, imported),
  };
}

/** 后一份留着，那就看前一份删去了没有：同样的文字在原文里只剩一处。 */
function kept(text: string, group: ReadonlySet<number>, removed: ReadonlySet<number>): boolean {
  const wanted = bare([...group].map((offset) => text[offset] ?? "").join(""));
  const rest = bare(Array.from(text, (character, index) => (removed.has(index) ? "" : character)).join(""));
  return rest.indexOf(wanted) === rest.lastIndexOf(wanted);
}

/** 署名对了：那一篇的人物里有他，身份是署名的，职务同括注一字不差。 */
function bylineRight({ drafts, people }: Imported, { name, evidence }: LedgerPerson): boolean {
  const stated = /^[（(]?(?:发言人|作者)系(.+?)[）)]?$/u.exec(evidence)?.[1];
  return drafts.some(({ data, piece }) => {
    if (
      !piece.headline.names.length &&
      !piece.posts.length &&
      !(data.people ?? []).some(({ as }) => as !== "mentioned")
    )
      return false;
    return (data.people ?? []).some(({ person, as, role }) => {
      const own = people.find(({ id }) => id === person)?.name ?? names.get(person) ?? person;
      return own === name && as !== "mentioned" && (stated === undefined || bare(role) === bare(stated));
    });
  });
}

/** 编号对应的姓名，由出版物给出。 */
const names = new Map<string, string>();
export function rememberNames({ people }: Publication): void {
  for (const { id, data } of people) names.set(id, data.name);
}
