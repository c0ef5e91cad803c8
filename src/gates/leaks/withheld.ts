import { createHash } from "node:crypto";
import type { Content, Entry } from "../../reading/read-content.ts";
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
function divide({ data, body, draft }: Entry): { open: string[]; held: string[] } {
  if (draft) return { open: [], held: [...strings(data), body] };
  if (!isWithdrawn(data)) return { open: [...strings(data), body], held: [] };
  const { title, withdrawn, corrections, ...rest } = data;
  return { open: strings([title, withdrawn]), held: [...strings([rest, corrections]), body] };
}

/** 草稿和已撤回的文字：在站点的任何一份文件里都不许出现。 */
export class Withheld {
  /** 每一片连着的十二个字，出自哪一份内容文件。 */
  readonly shingles = new Map<string, string>();
  /** 不许公开的各段原文和出处，查搜索索引时用。 */
  readonly passages: { text: string; source: string }[] = [];
  /** 内容的摘要：草稿变了，记住的答案就不算数。 */
  readonly digest: string;
  private readonly table: ReadonlyMap<string, string>;

  constructor({ entries, settings }: Pick<Content, "entries" | "settings">) {
    const all = [...Object.values(entries).flat(), ...settings.values()];
    const divided = all.map((entry) => ({ entry, ...divide(entry) }));
    const any = divided.some(({ held }) => held.length > 0);
    this.table = any ? simplifications() : new Map();
    for (const { entry, held } of divided)
      for (const text of held) {
        this.passages.push({ text, source: entry.path });
        for (const piece of this.cut(text)) this.shingles.set(piece, entry.path);
      }
    // 别处公开说过的同样的话不算泄露。
    if (any)
      for (const { open } of divided)
        for (const text of open) for (const piece of this.found(text)) this.shingles.delete(piece);
    this.digest = createHash("sha256")
      .update([...this.shingles.keys()].sort().join("\n"))
      .digest("hex");
  }

  /** 归一：只留字母、汉字和数字，繁体转简体，不分大小写；标点和换行隔不开。 */
  private plain(text: string): string {
    const kept = text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "");
    return kept.replace(/[\u3400-\u9fff\uf900-\ufaff]/g, (character) => this.table.get(character) ?? character);
  }

  private *cut(text: string): Generator<string> {
    const plain = this.plain(text);
    for (let i = 0; i + shingleSize <= plain.length; i++) yield plain.slice(i, i + shingleSize);
  }

  /** 这段文字里不许公开的各片。 */
  found(text: string): string[] {
    if (this.shingles.size === 0) return [];
    return [...this.cut(text)].filter((piece) => this.shingles.has(piece));
  }

  /** 查一份文件。 */
  inspect({ path, prose }: SiteFile): SiteFinding[] {
    const bySource = Map.groupBy(this.found(prose), (piece) => this.shingles.get(piece) ?? "");
    return [...bySource].map(([source, pieces]) => withheldFinding(path, source, pieces[0] ?? ""));
  }
}

export const withheldFinding = (file: string, source: string, piece: string): SiteFinding => ({
  file,
  where: `“${piece.slice(0, 4)}……${piece.slice(-3)}”`,
  message: `有 ${source} 里的字，而它是草稿或者已经撤回`,
  remedy: "找出是哪一步带出来的；要公开，就把它的 state 改成 published",
});
