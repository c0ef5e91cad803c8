import { hash } from "node:crypto";
import type { Memory } from "../building/memory.ts";
import type { Output } from "../building/output.ts";
import type { Indexed } from "./changes.ts";
import type { Text } from "./document.ts";
import type { SearchSource } from "./documents.ts";
import type { Key } from "./engine.ts";
import { textPath } from "./write-library.ts";

const memoryName = "search/documents";
/** 一份文件的摘要有几个字节。 */
const digestBytes = 16;

/** 一份文件记下的：整份的摘要、题名、正文多少字；文字在站点里，要用再读。 */
export interface Known {
  digest: string;
  title: string;
  length: number;
}

interface Packed {
  keys: Uint32Array;
  digests: Buffer;
  lengths: Uint32Array;
  titles: string[];
  /** 各个字在几份文件里。 */
  characters: ReadonlyMap<number, number>;
}

/** 上一次建站时进了索引的文件。 */
export interface Recollection {
  documents: ReadonlyMap<Key, Known>;
  characters: ReadonlyMap<number, number>;
}

/** 整份文件的摘要：正文以外的全部，和正文所在的源文件的摘要。 */
export const digestOf = ({ head, digest }: SearchSource): string =>
  hash("sha256", JSON.stringify([head, digest]), "hex").slice(0, digestBytes * 2);

/** 上一次的；没有，或者有一份的文字不在了，为空。 */
export function recall(output: Output, memory: Memory): Recollection | undefined {
  const packed = memory.recall<Packed>(memoryName);
  if (!packed) return undefined;
  const { keys, digests, lengths, titles, characters } = packed;
  const bytes = Buffer.from(digests);
  const documents = new Map<Key, Known>();
  for (const [index, key] of keys.entries()) {
    if (!output.before.has(textPath(key))) return undefined;
    documents.set(key, {
      digest: bytes.toString("hex", index * digestBytes, (index + 1) * digestBytes),
      title: titles[index] ?? "",
      length: lengths[index] ?? 0,
    });
  }
  return { documents, characters };
}

export function remember(memory: Memory, { documents, characters }: Recollection): void {
  const known = [...documents.values()];
  memory.remember(memoryName, {
    keys: Uint32Array.from(documents.keys()),
    digests: Buffer.from(known.map(({ digest }) => digest).join(""), "hex"),
    lengths: Uint32Array.from(known, ({ length }) => length),
    titles: known.map(({ title }) => title),
    characters,
  } satisfies Packed);
}

/** 一份文件上一次进了索引的文字。 */
export async function textBefore(output: Output, key: Key, { title }: Known): Promise<Indexed> {
  return { title, ...(JSON.parse((await output.readBefore(textPath(key))).toString("utf8")) as Text) };
}
