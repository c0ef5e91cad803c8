import { occurrence } from "../markdown/occurrence.ts";
import { suggestion } from "../reading/nearest.ts";
import type { Problem } from "../reading/problem.ts";
import type { Content, Entry } from "../reading/read-content.ts";
import { type CollectionName, type RecordCollection, recordTypes, vocabularies } from "../schemas/collections.ts";
import type { Figure } from "../schemas/figure.ts";
import type { Provenance } from "../schemas/provenance.ts";
import type { Redirect } from "../schemas/redirects.ts";
import type { SiteData } from "../schemas/site.ts";
import type { CollectionData } from "./collected.ts";
import { endsBefore, yearOf } from "./dates.ts";

const recordCollections = Object.keys(recordTypes) as RecordCollection[];

type Path = readonly (string | number)[];

/** 核对文件之间的引用：所指的都在，两头都认，没有重号，数字在正文里找得到。 */
class ReferenceChecker {
  readonly problems: Problem[] = [];
  private readonly content: Content;
  private readonly root: string;
  private readonly ids = new Map<string, Set<string>>();

  constructor(content: Content, root: string) {
    this.content = content;
    this.root = root;
    for (const [name, ids] of Object.entries(content.ids)) this.ids.set(name, ids);
    this.ids.set("records", new Set(recordCollections.flatMap((name) => [...(this.ids.get(name) ?? [])])));
    // 读不出来的词表自己会报错，不再连累引用它的文件。
    for (const name of Object.keys(vocabularies)) {
      const terms = content.settings.get(name)?.data as { id: string }[] | undefined;
      if (terms) this.ids.set(name, new Set(terms.map((term) => term.id)));
    }
  }

  private *of<Name extends CollectionName>(name: Name): Iterable<[Entry, CollectionData[Name]]> {
    for (const entry of this.content.entries[name]) yield [entry, entry.data as CollectionData[Name]];
  }

  private report(entry: Entry, path: Path, message: string) {
    this.problems.push({
      file: `${this.root}/${entry.path}`,
      ...entry.locate(path),
      field: path.join("."),
      message,
    });
  }

  private exists(entry: Entry, path: Path, id: string | undefined, target: string, label: string) {
    const known = this.ids.get(target);
    if (id === undefined || !known || known.has(id)) return;
    this.report(entry, path, `没有编号为 “${id}” 的${label}${suggestion(id, known)}`);
  }

  private each(entry: Entry, field: string, ids: readonly string[], target: string, label: string) {
    ids.forEach((id, index) => {
      this.exists(entry, [field, index], id, target, label);
      if (ids.indexOf(id) !== index) this.report(entry, [field, index], `“${id}” 写了两遍，请删去一个`);
    });
  }

  private sources(entry: Entry, field: Path, sources: readonly Provenance[]) {
    sources.forEach(({ source }, index) => {
      this.exists(entry, [...field, index, "source"], source, "sources", "来源");
    });
  }

  private figures(entry: Entry, figures: readonly Figure[]) {
    figures.forEach((figure, index) => {
      this.exists(entry, ["figures", index, "city"], figure.city, "cities", "城市");
      this.exists(entry, ["figures", index, "mechanism"], figure.mechanism, "mechanisms", "机制");
      if (figures.findIndex(({ id }) => id === figure.id) !== index)
        this.report(entry, ["figures", index, "id"], `本文件里有两个数字都叫 “${figure.id}”，请改一个`);
      if (this.figureIds().get(`${entry.id}/${figure.id}`) !== figure)
        this.report(
          entry,
          ["figures", index, "id"],
          `另一份同编号的文件里也有数字 “${figure.id}”，请改一个，免得引用时分不清`,
        );
      if (figure.sameAs !== undefined) {
        const target = this.figureIds().get(figure.sameAs);
        if (target === undefined && this.isBroken(figure.sameAs.split("/")[0] ?? "")) return;
        if (target === undefined)
          this.report(
            entry,
            ["figures", index, "sameAs"],
            `没有编号为 “${figure.sameAs}” 的数字${suggestion(figure.sameAs, this.figureIds().keys())}`,
          );
        else if (target.sameAs !== undefined)
          this.report(
            entry,
            ["figures", index, "sameAs"],
            `“${figure.sameAs}” 自己也指向别处，请直接指向 “${target.sameAs}”`,
          );
        else if (target.value !== figure.value || target.unit !== figure.unit)
          this.report(
            entry,
            ["figures", index, "sameAs"],
            `与 “${figure.sameAs}” 的数值或单位不同（那里是 ${target.value}${target.unit}），不是同一个数字`,
          );
      }
      if (occurrence(entry.body, figure.text) < 0)
        this.report(
          entry,
          ["figures", index, "text"],
          `正文里找不到 “${figure.text}”；数字的原样写法必须同正文一字不差`,
        );
    });
  }

  private known: Map<string, Figure> | undefined;

  /** 全部数字，以 “文件编号/数字编号” 为键。 */
  private figureIds(): Map<string, Figure> {
    if (!this.known) {
      this.known = new Map();
      for (const name of [...recordCollections, "mechanisms" as const])
        for (const [entry, { figures }] of this.of(name))
          for (const figure of figures) {
            const id = `${entry.id}/${figure.id}`;
            if (!this.known.has(id)) this.known.set(id, figure);
          }
    }
    return this.known;
  }

  /** 文件在，但没有通过校验：它自己会报错。 */
  private isBroken(id: string): boolean {
    return [...recordCollections, "mechanisms" as const].some(
      (name) => this.content.ids[name].has(id) && !this.content.entries[name].some((entry) => entry.id === id),
    );
  }

  private duplicateIds() {
    const groups: [string, Entry[]][] = [
      ["记录", recordCollections.flatMap((name) => this.content.entries[name])],
      ...Object.entries(this.content.entries)
        .filter(([name]) => !(name in recordTypes))
        .map(([name, entries]): [string, Entry[]] => [name, entries]),
    ];
    for (const [, entries] of groups) {
      const seen = new Map<string, Entry>();
      for (const entry of entries) {
        const first = seen.get(entry.id.toLowerCase());
        if (first) this.report(entry, [], `编号 “${entry.id}” 与 ${first.path} 重复（不分大小写），请改名`);
        else seen.set(entry.id.toLowerCase(), entry);
      }
    }
    for (const name of Object.keys(vocabularies)) {
      const setting = this.content.settings.get(name);
      const terms = (setting?.data ?? []) as { id: string }[];
      terms.forEach((term, index) => {
        if (setting && terms.findIndex(({ id }) => id === term.id) !== index)
          this.report(setting, [index, "id"], `词表里有两个 “${term.id}”，请删去一个`);
      });
    }
  }

  private records() {
    const contents = new Map<string, Set<string>>();
    for (const [entry, bulletin] of this.of("bulletins")) contents.set(entry.id, new Set(bulletin.contents));
    for (const name of recordCollections)
      for (const [entry, record] of this.of(name)) {
        this.each(entry, "cities", record.cities, "cities", "城市");
        this.each(entry, "topics", record.topics, "topics", "专题");
        this.each(entry, "mechanisms", record.mechanisms, "mechanisms", "机制");
        this.each(entry, "related", record.related, "records", "记录");
        this.exists(entry, ["bulletin"], record.bulletin, "bulletins", "会刊");
        record.people.forEach(({ person }, index) => {
          this.exists(entry, ["people", index, "person"], person, "people", "人物");
        });
        this.sources(entry, ["sources"], record.sources);
        this.figures(entry, record.figures);
        if (record.related.includes(entry.id)) this.report(entry, ["related"], "记录不能同自己相关，请删去");
        const listed = contents.get(record.bulletin);
        if (listed && !listed.has(entry.id))
          this.report(
            entry,
            ["bulletin"],
            `会刊 “${record.bulletin}” 的目次里没有这条记录，请在目次 contents 里加上 “${entry.id}”`,
          );
        const folder = entry.path.split("/")[1] ?? "";
        if (yearOf(record.date) !== folder)
          this.report(
            entry,
            ["date", "value"],
            `日期 “${record.date.value}” 与所在的年份文件夹 “${folder}” 不符，请移动文件或改日期`,
          );
      }
  }

  private bulletins() {
    const bulletinOf = new Map<string, string>();
    for (const name of recordCollections)
      for (const [entry, record] of this.of(name)) bulletinOf.set(entry.id, record.bulletin);
    for (const [entry, bulletin] of this.of("bulletins")) {
      this.each(entry, "cities", bulletin.cities, "cities", "城市");
      this.each(entry, "contents", bulletin.contents, "records", "记录");
      this.sources(entry, ["sources"], bulletin.sources);
      bulletin.contents.forEach((id, index) => {
        const owner = bulletinOf.get(id);
        if (owner !== undefined && owner !== entry.id)
          this.report(
            entry,
            ["contents", index],
            `记录 “${id}” 写明收在 “${owner}”，不在这一期；请改目次，或改记录的 bulletin`,
          );
      });
    }
  }

  private mechanisms() {
    const parents = new Map<string, readonly string[]>();
    for (const [entry, mechanism] of this.of("mechanisms")) parents.set(entry.id, mechanism.partOf);
    for (const [entry, mechanism] of this.of("mechanisms")) {
      this.exists(entry, ["form"], mechanism.form, "forms", "形态");
      this.exists(entry, ["category"], mechanism.category, "categories", "机制类别");
      this.exists(entry, ["city"], mechanism.city, "cities", "城市");
      this.exists(entry, ["proposer"], mechanism.proposer, "cities", "城市");
      this.each(entry, "topics", mechanism.topics, "topics", "专题");
      for (const field of ["partOf", "supports", "replaces", "related"] as const) {
        this.each(entry, field, mechanism[field], "mechanisms", "机制");
        if (mechanism[field].includes(entry.id)) this.report(entry, [field], "机制不能指向自己，请删去");
      }
      mechanism.code?.parts.forEach((part, index) => {
        this.exists(entry, ["code", "parts", index, "mechanism"], part.mechanism, "mechanisms", "机制");
      });
      this.sources(entry, ["sources"], mechanism.sources);
      this.figures(entry, mechanism.figures);
      const folder = entry.path.split("/")[1];
      if (mechanism.city !== folder)
        this.report(entry, ["city"], `城市 “${mechanism.city}” 与所在文件夹 “${folder}” 不符，请移动文件或改城市`);
      if (mechanism.since && mechanism.until && endsBefore(mechanism.until, mechanism.since))
        this.report(entry, ["until", "value"], `结束 “${mechanism.until.value}” 早于开始 “${mechanism.since.value}”`);
      if (this.cyclic(entry.id, parents))
        this.report(entry, ["partOf"], "从属关系绕成了圈：它最终属于它自己，请断开一处");
    }
  }

  private cyclic(start: string, parents: ReadonlyMap<string, readonly string[]>): boolean {
    const seen = new Set<string>();
    const queue = [...(parents.get(start) ?? [])];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (id === start) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(...(parents.get(id) ?? []));
    }
    return false;
  }

  private cities() {
    const parents = new Map<string, readonly string[]>();
    for (const [entry, city] of this.of("cities")) parents.set(entry.id, city.parent ? [city.parent] : []);
    for (const [entry, city] of this.of("cities")) {
      this.exists(entry, ["level"], city.level, "levels", "层级");
      this.exists(entry, ["parent"], city.parent, "cities", "城市");
      this.each(entry, "members", city.members, "cities", "城市");
      if (city.members.includes(entry.id)) this.report(entry, ["members"], "协作组不能是自己的成员，请删去");
      this.sources(entry, ["sources"], city.sources);
      if (this.cyclic(entry.id, parents)) this.report(entry, ["parent"], "上下级绕成了圈，请断开一处");
    }
  }

  private people() {
    for (const [entry, person] of this.of("people"))
      person.posts.forEach((post, index) => {
        this.exists(entry, ["posts", index, "city"], post.city, "cities", "城市");
        this.sources(entry, ["posts", index, "sources"], post.sources);
      });
  }

  private sameNames() {
    for (const [entry, sameName] of this.of("same-names"))
      sameName.meanings.forEach(({ city, mechanism }, index) => {
        this.exists(entry, ["meanings", index, "city"], city, "cities", "城市");
        this.exists(entry, ["meanings", index, "mechanism"], mechanism, "mechanisms", "机制");
      });
  }

  private site() {
    const entry = this.content.settings.get("site");
    const site = entry?.data as SiteData | undefined;
    if (entry && site) this.exists(entry, ["featured", "mechanism"], site.featured.mechanism, "mechanisms", "机制");
  }

  private redirects() {
    const entry = this.content.settings.get("redirects");
    const redirects = (entry?.data ?? []) as Redirect[];
    redirects.forEach(({ from, to }, index) => {
      if (!entry) return;
      if (from === to) this.report(entry, [index, "to"], "新地址与旧地址相同，请改正");
      if (from === "/") this.report(entry, [index, "from"], "首页不能改名");
      if (redirects.findIndex((other) => other.from === from) !== index)
        this.report(entry, [index, "from"], `旧地址 “${from}” 写了两遍，请删去一个`);
    });
  }

  check(): Problem[] {
    this.duplicateIds();
    this.records();
    this.bulletins();
    this.mechanisms();
    this.cities();
    this.people();
    this.sameNames();
    this.site();
    this.redirects();
    return this.problems;
  }
}

/** 核对整个内容文件夹的引用，返回所有问题（不抛出）。 */
export function checkReferences(content: Content, root: string): Problem[] {
  return new ReferenceChecker(content, root).check();
}
