import { createHash } from "node:crypto";
import { type Entry, reread } from "../../reading/entry.ts";
import type { Content } from "../../reading/read-content.ts";
import type { RecordData } from "../../schemas/record.ts";
import { simplifications } from "../../search/simplifications.ts";
import type { SiteFile } from "../files/site-file.ts";
import type { SiteFinding } from "../gate.ts";

/** 连着这么多个字一样，就是露出来了。 */
export const shingleSize = 12;

/** 一个值里的全部文字。 */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

const isWithdrawn = (data: unknown): data is RecordData =>
  typeof data === "object" && data !== null && "state" in data && data.state === "withdrawn";

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
  /** 不许公开的各段原文和出处，查搜索索引时用。 */
  passages: { text: string; source: string }[];
  /** 内容的摘要：草稿变了，记住的答案就不算数。 */
  digest: string;
  /** 繁简对照；没有不许公开的文字就是空的。 */
  table: ReadonlyMap<string, string>;
}

/** 一片的三个字混成十六位，先凭它筛：绝大多数文字不必切出来比。 */
const mark = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 5) * 131 + text.charCodeAt(at + shingleSize - 1) * 521) & 0xffff;

/** 草稿和已撤回的文字：在站点的任何一份文件里都不许出现。 */
export class Withheld {
  readonly data: WithheldText;
  private readonly marks = new Uint8Array(0x10000);

  constructor(data: WithheldText) {
    this.data = data;
    for (const piece of data.shingles.keys()) this.marks[mark(piece, 0)] = 1;
  }

  get digest(): string {
    return this.data.digest;
  }

  /** 归一：只留字母、汉字和数字，繁体转简体，不分大小写；标点和换行隔不开。 */
  private plain(text: string): string {
    const kept = text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "");
    return kept.replace(/[\u3400-\u9fff\uf900-\ufaff]/g, (character) => this.data.table.get(character) ?? character);
  }

  /** 一段文字切成一片一片，归一以后的。 */
  cut(text: string): string[] {
    const plain = this.plain(text);
    return Array.from({ length: Math.max(0, plain.length - shingleSize + 1) }, (_, at) =>
      plain.slice(at, at + shingleSize),
    );
  }

  /** 这段文字里不许公开的各片。 */
  found(text: string): string[] {
    const { shingles } = this.data;
    if (shingles.size === 0) return [];
    const plain = this.plain(text);
    const pieces: string[] = [];
    for (let at = 0; at + shingleSize <= plain.length; at++) {
      if (this.marks[mark(plain, at)] === 0) continue;
      const piece = plain.slice(at, at + shingleSize);
      if (shingles.has(piece)) pieces.push(piece);
    }
    return pieces;
  }

  /** 查一份文件。 */
  inspect({ path, prose }: SiteFile): SiteFinding[] {
    const bySource = Map.groupBy(this.found(prose), (piece) => this.data.shingles.get(piece) ?? "");
    return [...bySource].map(([source, pieces]) => withheldFinding(path, source, pieces[0] ?? ""));
  }
}

/** 从内容里找出不许公开的文字；别处公开说过的同样的话不算。 */
export function withheldIn({ root, entries, settings }: Pick<Content, "root" | "entries" | "settings">): Withheld {
  const divided = [...Object.values(entries).flat(), ...settings.values()].map((entry) => ({
    source: entry.path,
    ...divide(root, entry),
  }));
  const passages = divided.flatMap(({ source, held }) => held.map((text) => ({ text, source })));
  const table = passages.length > 0 ? simplifications() : new Map<string, string>();
  const data: WithheldText = { shingles: new Map(), passages, digest: "", table };
  const cutter = new Withheld(data);
  for (const { text, source } of passages) for (const piece of cutter.cut(text)) data.shingles.set(piece, source);
  const finder = new Withheld(data);
  for (const { open } of passages.length > 0 ? divided : [])
    for (const text of open()) for (const piece of finder.found(text)) data.shingles.delete(piece);
  const digest = createHash("sha256")
    .update([...data.shingles.keys()].sort().join("\n"))
    .digest("hex");
  return new Withheld({ ...data, digest });
}

export const withheldFinding = (file: string, source: string, piece: string): SiteFinding => ({
  file,
  where: `“${piece.slice(0, 4)}……${piece.slice(-3)}”`,
  message: `有 ${source} 里的字，而它是草稿或者已经撤回`,
  remedy: "找出是哪一步带出来的；要公开，就把它的 state 改成 published",
});
