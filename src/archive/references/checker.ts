import { type Entry, yamlOf } from "../../reading/entry.ts";
import { suggestion } from "../../reading/nearest.ts";
import type { Problem } from "../../reading/problem.ts";
import type { Content } from "../../reading/read-content.ts";
import type { ParsedYaml } from "../../reading/yaml.ts";
import type { CollectionName } from "../../schemas/collections.ts";
import { placeholderId } from "../../schemas/placeholder.ts";
import type { Provenance } from "../../schemas/provenance.ts";
import type { CollectionData } from "../collected.ts";
import { knownIds } from "./known-ids.ts";

type Path = readonly (string | number)[];

/** 各项核对共用的手段：取文件、认编号、记问题。查什么由各室自己定。 */
export class Checker {
  readonly problems: Problem[] = [];
  readonly content: Content;
  private readonly root: string;
  /** 有问题的文件的 YAML：读过以后没有留着，要说位置才再读。 */
  private readonly yamls = new Map<Entry, ParsedYaml>();
  private readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** 各集合里的草稿；记录的目次和相关记录可以先列上草稿，所以没有 records 一项。 */
  private readonly drafts: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(content: Content, root: string) {
    this.content = content;
    this.root = root;
    this.ids = knownIds(content);
    this.drafts = new Map(
      Object.entries(content.entries).map(([name, entries]) => [
        name,
        new Set(entries.filter(({ draft }) => draft).map(({ id }) => id)),
      ]),
    );
  }

  /** 一个集合里通过了校验的文件，连同有类型的数据。 */
  *of<Name extends CollectionName>(name: Name): Iterable<[Entry, CollectionData[Name]]> {
    for (const entry of this.content.entries[name]) yield [entry, entry.data as CollectionData[Name]];
  }

  private yaml(entry: Entry): ParsedYaml {
    let yaml = this.yamls.get(entry);
    if (!yaml) {
      yaml = yamlOf(this.root, entry);
      this.yamls.set(entry, yaml);
    }
    return yaml;
  }

  /** 记一处问题；不写规则的是“两头对不上”。 */
  report(entry: Entry, path: Path, message: string, rule = "reference/mismatch"): void {
    this.problems.push({
      file: `${this.root}/${entry.path}`,
      ...this.yaml(entry).locate(path),
      field: path.join("."),
      message,
      rule,
      severity: "error",
    });
  }

  /** 正文里的问题，行号从正文第一行数起，从 1 起。 */
  reportBody(entry: Entry, line: number, message: string, rule: string): void {
    this.problems.push({
      file: `${this.root}/${entry.path}`,
      line: entry.bodyLine + line - 1,
      column: 1,
      field: "",
      message,
      rule,
      severity: "error",
    });
  }

  /** 所指的编号要在，要发布的不能指向草稿；没有写的和待填的不查。 */
  exists(entry: Entry, path: Path, id: string | undefined, target: string, label: string): void {
    const known = this.ids.get(target);
    if (id === undefined || id === placeholderId || !known) return;
    if (known.has(id)) {
      if (!entry.draft && this.drafts.get(target)?.has(id))
        this.report(entry, path, `${label} “${id}” 还是草稿，有待填的地方；先把它写完，才能引用`, "draft/referenced");
      return;
    }
    this.report(entry, path, `没有编号为 “${id}” 的${label}${suggestion(id, known)}`, "reference/unknown");
  }

  /** 一列编号逐个要在，并且不重复。 */
  each(entry: Entry, field: string, ids: readonly string[], target: string, label: string): void {
    const seen = new Set<string>();
    ids.forEach((id, index) => {
      this.exists(entry, [field, index], id, target, label);
      if (seen.has(id)) this.report(entry, [field, index], `“${id}” 写了两遍，请删去一个`, "reference/repeated");
      seen.add(id);
    });
  }

  /** 出处所指的来源要在。 */
  sources(entry: Entry, field: Path, sources: readonly Provenance[]): void {
    sources.forEach(({ source }, index) => {
      this.exists(entry, [...field, index, "source"], source, "sources", "来源");
    });
  }
}
