import { suggestion } from "../../reading/nearest.ts";
import type { Problem } from "../../reading/problem.ts";
import type { Content, Entry } from "../../reading/read-content.ts";
import type { CollectionName } from "../../schemas/collections.ts";
import type { Provenance } from "../../schemas/provenance.ts";
import type { CollectionData } from "../collected.ts";
import { knownIds } from "./known-ids.ts";

type Path = readonly (string | number)[];

/** 各项核对共用的手段：取文件、认编号、记问题。查什么由各室自己定。 */
export class Checker {
  readonly problems: Problem[] = [];
  readonly content: Content;
  private readonly root: string;
  private readonly ids: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(content: Content, root: string) {
    this.content = content;
    this.root = root;
    this.ids = knownIds(content);
  }

  /** 一个集合里通过了校验的文件，连同有类型的数据。 */
  *of<Name extends CollectionName>(name: Name): Iterable<[Entry, CollectionData[Name]]> {
    for (const entry of this.content.entries[name]) yield [entry, entry.data as CollectionData[Name]];
  }

  report(entry: Entry, path: Path, message: string): void {
    this.problems.push({
      file: `${this.root}/${entry.path}`,
      ...entry.locate(path),
      field: path.join("."),
      message,
    });
  }

  /** 所指的编号要在；没有写的不查。 */
  exists(entry: Entry, path: Path, id: string | undefined, target: string, label: string): void {
    const known = this.ids.get(target);
    if (id === undefined || !known || known.has(id)) return;
    this.report(entry, path, `没有编号为 “${id}” 的${label}${suggestion(id, known)}`);
  }

  /** 一列编号逐个要在，并且不重复。 */
  each(entry: Entry, field: string, ids: readonly string[], target: string, label: string): void {
    ids.forEach((id, index) => {
      this.exists(entry, [field, index], id, target, label);
      if (ids.indexOf(id) !== index) this.report(entry, [field, index], `“${id}” 写了两遍，请删去一个`);
    });
  }

  /** 出处所指的来源要在。 */
  sources(entry: Entry, field: Path, sources: readonly Provenance[]): void {
    sources.forEach(({ source }, index) => {
      this.exists(entry, [...field, index, "source"], source, "sources", "来源");
    });
  }
}
