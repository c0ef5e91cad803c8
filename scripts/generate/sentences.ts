import { makeFigure, type WrittenFigure } from "./figures.ts";
import { placeName } from "./names.ts";
import type { Random } from "./random.ts";
import { topicWords } from "./topic-words.ts";
import { words } from "./words.ts";

/** 写一篇要知道的：谁，说什么。 */
export interface Subject {
  organisation: string;
  short: string;
  topics: readonly string[];
  people: readonly string[];
  mechanisms: readonly string[];
}

/** 一个村、厂、路、小区的名字：文章里最长尾的词。 */
function spot(random: Random): string {
  const kinds = [
    "村",
    "镇",
    "街道",
    "社区",
    "工业园",
    "小学",
    "路",
    "水库",
    "合作社",
    "药业公司",
    "机械厂",
    "小区",
    "商场",
    "农场",
  ];
  return placeName(random) + random.common(kinds);
}

/** 每二十句左右有一句带数字，同真的文章差不多。 */
const countingShare = 0.05;

/** 写句子：从句式里造，词按专题挑。 */
export class Writer {
  readonly random: Random;
  private readonly subject: Subject;
  private readonly matters: readonly string[];
  readonly figures: WrittenFigure[] = [];

  constructor(random: Random, subject: Subject) {
    this.random = random;
    this.subject = subject;
    this.matters = subject.topics.flatMap((topic) => topicWords[topic] ?? []);
  }

  matter = () => this.random.common(this.matters.length > 0 ? this.matters : words.nouns);
  word = (list: keyof typeof words) => this.random.common(words[list]);
  private spot = () => spot(this.random);
  private name = () => (this.subject.people.length > 0 ? this.random.pick(this.subject.people) : "委员们");
  private mechanism = () =>
    this.subject.mechanisms.length > 0
      ? this.random.pick(this.subject.mechanisms)
      : `${this.matter()}${this.word("nouns")}`;

  /** 写一个数字，同时记下来：正文里的数字都要登记。 */
  count(): WrittenFigure {
    const made = makeFigure(this.random, this.matter());
    this.figures.push(made);
    return made;
  }

  private readonly counting: readonly (() => string)[] = [
    () => {
      const { metric, text } = this.count();
      return `${this.word("links")}，${metric}${text}，${this.word("outcomes")}`;
    },
    () => {
      const first = this.count();
      const second = this.count();
      return `${this.word("links")}，全年${first.metric}${first.text}，${second.metric}${second.text}`;
    },
  ];

  private readonly patterns: readonly (() => string)[] = [
    () =>
      `${this.word("openings")}，${this.subject.organisation}围绕${this.matter()}${this.word("actions")}，${this.word("purposes")}`,
    () =>
      `${this.matter()}和${this.matter()}${this.word("problems")}，${this.word("problems")}，成为${this.word("participants")}反映集中的问题`,
    () =>
      `一是${this.word("suggestions")}，${this.word("adjectives")}${this.word("verbs")}${this.matter()}；二是${this.word("suggestions")}，${this.word("verbs")}${this.word("nouns")}`,
    () =>
      `在${this.spot()}，${this.name()}同${this.word("participants")}谈到${this.matter()}，建议${this.word("suggestions")}`,
    () =>
      `“${this.mechanism()}”${this.word("adjectives")}${this.word("verbs")}${this.matter()}，${this.word("outcomes")}`,
    () =>
      `${this.word("agencies")}、${this.word("agencies")}到${this.word("venues")}当面答复，承诺${this.word("suggestions")}`,
    () =>
      `${this.name()}认为，${this.matter()}的关键是${this.word("verbs")}${this.word("nouns")}，要${this.word("suggestions")}，${this.word("purposes")}`,
    () => `${this.spot()}的${this.matter()}${this.word("outcomes")}，${this.spot()}随后跟进`,
    () =>
      `${this.subject.short}政协把${this.matter()}作为${this.word("nouns")}，${this.word("adjectives")}${this.word("actions")}，${this.word("verbs")}${this.word("nouns")}`,
    () =>
      `${this.word("participants")}和${this.word("participants")}坐在${this.word("venues")}里，就${this.matter()}怎么办、钱从哪里来、谁来管，说了个透`,
    () =>
      `针对${this.word("problems")}，${this.subject.organisation}${this.word("actions")}，促成${this.word("agencies")}${this.word("suggestions")}`,
    () => `${this.matter()}看似小事，${this.word("links")}${this.word("purposes")}离不开它`,
    () =>
      `下一步，将${this.word("verbs")}${this.matter()}${this.word("nouns")}，${this.word("suggestions")}，力争${this.word("purposes")}`,
    () =>
      `${this.name()}在${this.spot()}的${this.word("venues")}里${this.word("actions")}，记下了${this.matter()}、${this.matter()}两件事`,
  ];

  /** 一句不带数字的话。 */
  sentence(): string {
    return `${this.random.pick(this.patterns)()}。`;
  }

  paragraph(sentences: number): string {
    return Array.from({ length: sentences }, () =>
      this.random.chance(countingShare) ? `${this.random.pick(this.counting)()}。` : this.sentence(),
    ).join("");
  }

  title(): string {
    const forms = [
      () => `${this.word("verbs")}${this.matter()} ${this.word("purposes")}`,
      () => `${this.word("adjectives")}${this.word("verbs")}${this.matter()}${this.word("nouns")}`,
      () => `关于${this.matter()}的几点建议`,
      () => `让${this.matter()}${this.word("verbs")}${this.word("nouns")}`,
      () => `${this.spot()}的${this.matter()}`,
      () => `${this.subject.short}：${this.word("suggestions")}，${this.word("purposes")}`,
    ];
    return this.random.pick(forms)();
  }
}
