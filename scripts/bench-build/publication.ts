import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { walk } from "../../src/reading/walk.ts";
import { type RecordCollection, recordTypes } from "../../src/schemas/collections.ts";
import type { DatedValue } from "../../src/schemas/date.ts";
import { formatDate } from "../../src/text/format-date.ts";
import type { Change } from "../generate/edits.ts";
import { readMade } from "./made-file.ts";

/** 别的工具看见的一条记录：同一份内容，照它们的习惯换了字段的名称。 */
export interface PeerRecord {
  section: string;
  /** 网址。 */
  url: string;
  fields: Record<string, unknown>;
  body: string;
}

/** 一份内容里的一个文件，换成别的工具都用得上的样子。 */
export type PeerItem =
  | ({ kind: "record" } & PeerRecord)
  | {
      kind: "bulletin" | "mechanism" | "same-name" | "city" | "person";
      id: string;
      fields: Record<string, unknown>;
      body: string;
    };

const isRecordFolder = (folder: string): folder is RecordCollection => Object.hasOwn(recordTypes, folder);

/** 排序用的一天：只知道年、月的，从头一天算起。 */
const firstDay = ({ value }: DatedValue): string => {
  const [start = ""] = value.split("/");
  return `${start.slice(0, 10)}${"-01-01".slice(start.slice(0, 10).length - 4)}`;
};

/** 把议刊的内容换给别的工具；这一步不计时。 */
export class PeerContent {
  private readonly root: string;
  /** 记录的编号和网址。编者按没有网址，并进会刊的正文。 */
  private readonly urls = new Map<string, string>();
  private readonly notes = new Map<string, string>();
  readonly topics: { id: string; name: string; description: string }[];

  constructor(root: string) {
    this.root = root;
    this.topics = parse(readFileSync(join(root, "vocabulary/topics.yaml"), "utf8"));
    for (const { path } of walk(root)) this.note(path, undefined);
  }

  /** 记下一份文件的网址；编者按连同正文。 */
  private note(path: string, text: string | undefined) {
    const id = idOf(path);
    if (path.startsWith("editor-notes/")) this.notes.set(id, readMade(text ?? this.read(path)).body);
    else if (isRecordFolder(path.split("/")[0] ?? "")) this.urls.set(id, `/${path.slice(0, -3)}/`);
  }

  private read = (path: string): string => readFileSync(join(this.root, path), "utf8");

  /** 全部文件。 */
  *items(): Generator<PeerItem> {
    for (const { path } of walk(this.root)) {
      const item = this.convert(path, undefined);
      if (item) yield item;
    }
  }

  /** 一次改动里的各个文件，改前的和改后的。 */
  changed(changes: readonly Change[]): { before?: PeerItem; after?: PeerItem }[] {
    for (const { path, after } of changes) if (after !== undefined) this.note(path, after);
    return changes.map(({ path, before, after }) => ({
      before: before === undefined ? undefined : this.convert(path, before),
      after: after === undefined ? undefined : this.convert(path, after),
    }));
  }

  private convert(path: string, given: string | undefined): PeerItem | undefined {
    const [folder = ""] = path.split("/");
    const id = idOf(path);
    if (!/\.(?:md|yaml)$/.test(path) || folder === "vocabulary" || folder === "editor-notes" || !path.includes("/"))
      return undefined;
    const { data, body } = readMade(given ?? this.read(path));
    if (isRecordFolder(folder)) return this.record(folder, id, data, body);
    if (folder === "bulletins") return this.bulletin(id, data, body);
    if (folder === "mechanisms") {
      const { name, city, organisation, status, topics, figures, aliases } = data;
      return {
        kind: "mechanism",
        id,
        fields: {
          title: name,
          city,
          organisation,
          status,
          areas: topics,
          figures,
          aliases: undefined,
          otherNames: aliases,
        },
        body,
      };
    }
    if (folder === "same-names")
      return {
        kind: "same-name",
        id,
        fields: { title: data.name, description: data.summary, meanings: data.meanings },
        body,
      };
    if (folder === "cities") {
      const { name, short, level, parent } = data;
      return { kind: "city", id, fields: { title: name, short, level, parent }, body };
    }
    const [post] = data.posts as { role: string }[];
    return { kind: "person", id, fields: { title: data.name, role: post?.role }, body };
  }

  private record(section: RecordCollection, id: string, data: Record<string, unknown>, body: string): PeerItem {
    const people = data.people as { person: string; role: string }[];
    const withdrawn = data.withdrawn as { reason: string } | undefined;
    return {
      kind: "record",
      section,
      url: this.urls.get(id) ?? "",
      fields: {
        title: data.title,
        date: firstDay(data.date as DatedValue),
        dateText: formatDate(data.date as DatedValue),
        description: data.summary,
        genre: data.genre,
        organisation: data.organisation,
        cities: data.cities,
        people: people.map(({ person }) => person),
        roles: people.map(({ role }) => role),
        topics: data.topics,
        mechanisms: data.mechanisms,
        bulletin: data.bulletin,
        keywords: data.keywords,
        figures: data.figures,
        annotations: (data.annotations as { text: string }[]).map(({ text }) => text),
        corrections: data.corrections ?? [],
        related: (data.related as string[]).map((other) => this.urls.get(other)),
      },
      body: withdrawn ? `这条记录已经撤回：${withdrawn.reason}` : body,
    };
  }

  private bulletin(id: string, data: Record<string, unknown>, body: string): PeerItem {
    const contents = data.contents as string[];
    const notes = contents.flatMap((record) => this.notes.get(record) ?? []);
    return {
      kind: "bulletin",
      id,
      fields: {
        title: data.title,
        subtitle: data.subtitle,
        date: firstDay(data.date as DatedValue),
        dateText: formatDate(data.date as DatedValue),
        description: data.summary,
        publisher: data.publisher,
        contents: contents.flatMap((record) => this.urls.get(record) ?? []),
      },
      body: [body, ...notes].join("\n\n"),
    };
  }
}

const idOf = (path: string): string => (path.split("/").at(-1) ?? "").replace(/\.\w+$/, "");
