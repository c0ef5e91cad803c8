import type { Entry } from "../../reading/entry.ts";
import { suggestion } from "../../reading/nearest.ts";
import type { Figure } from "../../schemas/figure.ts";
import type { Checker } from "./checker.ts";
import { recordCollections } from "./known-ids.ts";

/** 全部数字，按所在文件的编号。 */
export type KnownFigures = ReadonlyMap<string, readonly Figure[]>;

/** 可以登记数字的集合。 */
const owners = [...recordCollections, "mechanisms"] as const;

export function knownFigures(checker: Checker): KnownFigures {
  const known = new Map<string, readonly Figure[]>();
  for (const name of owners)
    for (const [entry, { figures }] of checker.of(name)) {
      if (figures.length === 0) continue;
      const before = known.get(entry.id);
      // 两份文件同编号时先来的算数，后来的那一份由 checkFigures 报。
      known.set(entry.id, before ? [...before, ...figures] : figures);
    }
  return known;
}

/** 按 “文件编号/数字编号” 取一个数字。 */
function find(known: KnownFigures, address: string): Figure | undefined {
  const [owner = "", wanted] = address.split("/");
  return known.get(owner)?.find(({ id }) => id === wanted);
}

const addressesOf = (known: KnownFigures): string[] =>
  [...known].flatMap(([owner, figures]) => figures.map(({ id }) => `${owner}/${id}`));

/** 一份文件登记的数字：所指的都在，编号不重复，复述的与原处一致，原样写法在正文里找得到。 */
export function checkFigures(checker: Checker, entry: Entry, figures: readonly Figure[], known: KnownFigures): void {
  const seen = new Set<string>();
  const own = known.get(entry.id);
  figures.forEach((figure, index) => {
    const field = (name: keyof Figure) => ["figures", index, name];
    checker.exists(entry, field("city"), figure.city, "cities", "城市");
    checker.exists(entry, field("mechanism"), figure.mechanism, "mechanisms", "机制");
    if (seen.has(figure.id))
      checker.report(entry, field("id"), `本文件里有两个数字都叫 “${figure.id}”，请改一个`, "reference/duplicate-id");
    seen.add(figure.id);
    if (own?.find(({ id }) => id === figure.id) !== figure)
      checker.report(
        entry,
        field("id"),
        `另一份同编号的文件里也有数字 “${figure.id}”，请改一个，免得引用时分不清`,
        "reference/duplicate-id",
      );
    if (figure.sameAs !== undefined) {
      // 所指的文件没有通过校验：它自己会报错，这里连原样写法也先不查。
      const target = find(known, figure.sameAs);
      if (!target && isBroken(checker, figure.sameAs.split("/")[0] ?? "")) return;
      if (!target)
        checker.report(
          entry,
          field("sameAs"),
          `没有编号为 “${figure.sameAs}” 的数字${suggestion(figure.sameAs, addressesOf(known))}`,
          "reference/unknown",
        );
      const message = restatementProblem(figure, target);
      if (message) checker.report(entry, field("sameAs"), message, "figure/restatement");
    }
    if (entry.absent.includes(figure.text))
      checker.report(
        entry,
        field("text"),
        `正文里找不到 “${figure.text}”；数字的原样写法必须同正文一字不差`,
        "figure/not-in-text",
      );
  });
}

/** 复述要指向登记的那一处，数值和单位都相同。 */
function restatementProblem(figure: Figure, target: Figure | undefined): string | undefined {
  if (target === undefined) return undefined;
  if (target.sameAs !== undefined) return `“${figure.sameAs}” 自己也指向别处，请直接指向 “${target.sameAs}”`;
  if (target.value !== figure.value || target.unit !== figure.unit)
    return `与 “${figure.sameAs}” 的数值或单位不同（那里是 ${target.value}${target.unit}），不是同一个数字`;
  return undefined;
}

/** 文件在，但没有通过校验。 */
const isBroken = ({ content }: Checker, id: string): boolean =>
  owners.some((name) => content.ids[name].has(id) && !content.entries[name].some((entry) => entry.id === id));
