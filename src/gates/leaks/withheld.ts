import { createHash } from "node:crypto";
import { type Entry, reread } from "../../reading/entry.ts";
import type { Content } from "../../reading/read-content.ts";
import type { RecordData } from "../../schemas/record.ts";
import { simplifications } from "../../search/simplifications.ts";
import type { SiteFile } from "../files/site-file.ts";
import type { SiteFinding } from "../gate.ts";
import { PlainText } from "./plain-text.ts";
import { clauses, sentences } from "./sentences.ts";
import { Sieve } from "./sieve.ts";
import { Spoken } from "./spoken.ts";

/** 连着这么多个字一样，就是露出来了。 */
export const shingleSize = 12;
/** 一片跨着两个分句时，两边各至少要有这么多个字。 */
const leastTail = 4;

/** 一个值里的全部文字。 */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

const isWithdrawn = (data: unknown): data is RecordData =>
  typeof data === "object" && data !== null && "state" in data && data.state === "withdrawn";

/** 有没有不可以公开的文字。 */
const isHeld = ({ data, draft }: Entry): boolean => draft || isWithdrawn(data);

/** 一份文件里可以公开的和不可以公开的文字。撤回了的只留题名和撤回说明；草稿一个字也不留。 */
function divide(root: string, entry: Entry): { open: () => string[]; held: string[] } {
  const { data, draft } = entry;
  const body = () => reread(root, entry).body;
  if (draft) return { open: () => [], held: [...strings(data), body()] };
  // 可以公开的要用时才读：一份草稿也没有的，几万份正文都不必读。
  if (!isWithdrawn(data)) return { open: () => [...strings(data), body()], held: [] };
  const { title, withdrawn, corrections, ...rest } = data;
  return { open: () => strings([title, withdrawn]), held: [...strings([rest, corrections]), body()] };
}

/** 由内容得出的，给另一个线程也传得过去。 */
export interface WithheldText {
  /** 每一片连着的十二个字，出自哪一份内容文件。 */
  shingles: Map<string, string>;
  /** 不许公开的各句原文和出处，查搜索索引时用。 */
  passages: { text: string; source: string }[];
  /** 内容的摘要：草稿变了，记住的答案就不算数。 */
  digest: string;
  /** 繁简对照；没有不许公开的文字就是空的。 */
  table: ReadonlyMap<string, string>;
}

/**
 * 查的时候隔 stride 个字取一截，短到不论一片从哪里起，里面都有完整的一截：
 * 这一截不像的，前后几片都不必看。
 */
const stride = 6;
const sampleSize = shingleSize - stride + 1;

/** 草稿和已撤回的文字：在站点的任何一份文件里都不许出现。 */
export class Withheld {
  readonly data: WithheldText;
  private readonly plain: PlainText;
  private readonly samples = new Sieve(sampleSize);
  private readonly pieces = new Sieve(shingleSize);

  constructor(data: WithheldText) {
    this.data = data;
    this.plain = new PlainText(data.table);
    const units = new Uint16Array(shingleSize);
    for (const piece of data.shingles.keys()) {
      for (let at = 0; at < shingleSize; at++) units[at] = piece.charCodeAt(at);
      this.pieces.mark(units, 0);
      for (let at = 0; at < stride; at++) this.samples.mark(units, at);
    }
  }

  get digest(): string {
    return this.data.digest;
  }

  /**
   * 一句话里足以为凭的各片，归一以后的。分句的另一边只带着两三个字的不算：数字挨着名目，到处都有；
   * 整句只有这样的，就都取。
   */
  evidence(sentence: string): string[] {
    const joints: number[] = [];
    for (const clause of clauses(sentence)) {
      this.plain.read(clause);
      joints.push((joints.at(-1) ?? 0) + this.plain.length);
    }
    const firm: string[] = [];
    const weak: string[] = [];
    this.plain.read(sentence);
    for (let start = 0; start + shingleSize <= this.plain.length; start++) {
      const end = start + shingleSize;
      const stray = joints.some(
        (joint) => start < joint && joint < end && (joint - start < leastTail || end - joint < leastTail),
      );
      (stray ? weak : firm).push(this.plain.slice(start, shingleSize));
    }
    return firm.length > 0 ? firm : weak;
  }

  /** 这段文字里不许公开的各片。 */
  found(text: string): string[] {
    const { shingles } = this.data;
    const found: string[] = [];
    if (shingles.size === 0) return found;
    const { plain, samples, pieces } = this;
    plain.read(text);
    const { units, length } = plain;
    for (let at = 0; at + sampleSize <= length; at += stride) {
      if (!samples.mayHave(units, at)) continue;
      // 含着这一截的各片。
      const last = Math.min(at, length - shingleSize);
      for (let start = Math.max(at - stride + 1, 0); start <= last; start++) {
        if (!pieces.mayHave(units, start)) continue;
        const piece = plain.slice(start, shingleSize);
        if (shingles.has(piece)) found.push(piece);
      }
    }
    return found;
  }

  /** 查一份文件。 */
  inspect({ path, prose }: SiteFile): SiteFinding[] {
    const bySource = Map.groupBy(this.found(prose), (piece) => this.data.shingles.get(piece) ?? "");
    return [...bySource].map(([source, pieces]) => withheldFinding(path, source, pieces[0] ?? ""));
  }
}

const digestOf = (pieces: Iterable<string>): string =>
  createHash("sha256")
    .update([...pieces].sort().join("\n"))
    .digest("hex");

/**
 * 从内容里找出不许公开的文字；别处公开说过的同样的话不算。
 * @param spoken 上一次在哪些文件里找过；不给的逐份读。
 */
export function withheldIn(
  { root, entries, settings }: Pick<Content, "root" | "entries" | "settings">,
  spoken = new Spoken(),
): Withheld {
  const all = [...Object.values(entries).flat(), ...settings.values()];
  const passages = all.filter(isHeld).flatMap((entry) =>
    divide(root, entry)
      .held.flatMap(sentences)
      .map((text) => ({ text, source: entry.path })),
  );
  const table = passages.length > 0 ? simplifications() : new Map<string, string>();
  const data: WithheldText = { shingles: new Map(), passages, digest: "", table };
  const cutter = new Withheld(data);
  for (const { text, source } of passages) for (const piece of cutter.evidence(text)) data.shingles.set(piece, source);
  const finder = new Withheld({ ...data, shingles: new Map(data.shingles) });
  spoken.seek(digestOf(data.shingles.keys()));
  for (const entry of passages.length > 0 ? all : [])
    for (const piece of spoken.in(entry, () => [
      ...new Set(
        divide(root, entry)
          .open()
          .flatMap((text) => finder.found(text)),
      ),
    ]))
      data.shingles.delete(piece);
  return new Withheld({ ...data, digest: digestOf(data.shingles.keys()) });
}

export const withheldFinding = (file: string, source: string, piece: string): SiteFinding => ({
  file,
  where: `“${piece.slice(0, 4)}……${piece.slice(-3)}”`,
  message: `有 ${source} 里的字，而它是草稿或者已经撤回`,
  remedy: "找出是哪一步带出来的；要公开，就把它的 state 改成 published",
});
