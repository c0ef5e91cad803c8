import { placeName } from "./names.ts";
import type { Random } from "./random.ts";
import { topicWords } from "./topic-words.ts";
import { words } from "./words.ts";

/** 正文里的一个数字，照 figures 的写法登记。 */
export interface WrittenFigure {
  metric: string;
  value: number;
  bound: "exact" | "over" | "about";
  unit: string;
  kind: "outcome" | "structure" | "frequency";
  per?: string;
  text: string;
}

/** 写一篇要知道的：谁，说什么。 */
export interface Subject {
  organisation: string;
  short: string;
  topics: readonly string[];
  people: readonly string[];
  mechanisms: readonly string[];
}

const bounded = { exact: (n: string) => n, over: (n: string) => `${n}余`, about: (n: string) => `约${n}` } as const;

/** 造一个数字；大数少，小数多。 */
function figure(random: Random): WrittenFigure {
  const [metric = "", unit = ""] = random.common(words.metrics).split("/");
  const value = Math.max(2, Math.round(10 ** (random.next() * 4)));
  if (random.chance(0.12)) {
    const times = random.between(1, 24);
    return { metric, value: times, bound: "exact", unit: "次", kind: "frequency", per: "年", text: `每年${times}次` };
  }
  const bound = random.chance(0.7) ? "exact" : random.chance(0.8) ? "over" : "about";
  return {
    metric,
    value,
    bound,
    unit,
    kind: random.chance(0.7) ? "outcome" : "structure",
    text: `${bounded[bound](String(value))}${unit}`,
  };
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

/** 写文章：一句一句从句式里造，词按专题挑。 */
export class Writer {
  private readonly random: Random;
  private readonly subject: Subject;
  private readonly matters: readonly string[];
  readonly figures: WrittenFigure[] = [];

  constructor(random: Random, subject: Subject) {
    this.random = random;
    this.subject = subject;
    this.matters = subject.topics.flatMap((topic) => topicWords[topic] ?? []);
  }

  private matter = () => this.random.common(this.matters.length > 0 ? this.matters : words.nouns);
  private word = (list: keyof typeof words) => this.random.common(words[list]);
  private spot = () => spot(this.random);
  private name = () => (this.subject.people.length > 0 ? this.random.pick(this.subject.people) : "委员们");
  private mechanism = () =>
    this.subject.mechanisms.length > 0
      ? this.random.pick(this.subject.mechanisms)
      : `${this.matter()}${this.word("nouns")}`;

  /** 登记一个数字，返回它在文中的写法。 */
  private count(): { metric: string; text: string } {
    const made = figure(this.random);
    if (this.random.chance(0.6)) this.figures.push(made);
    return made;
  }

  private readonly patterns: readonly (() => string)[] = [
    () =>
      `${this.word("openings")}，${this.subject.organisation}围绕${this.matter()}${this.word("actions")}，${this.word("purposes")}`,
    () => {
      const { metric, text } = this.count();
      return `${this.word("links")}，${metric}${text}，${this.word("outcomes")}`;
    },
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
    () => {
      const first = this.count();
      const second = this.count();
      return `${this.word("links")}，全年${first.metric}${first.text}，${second.metric}${second.text}`;
    },
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

  sentence(): string {
    return `${this.random.pick(this.patterns)()}。`;
  }

  paragraph(sentences: number): string {
    return Array.from({ length: sentences }, () => this.sentence()).join("");
  }

  /** 一篇正文，长短大致是 length 个字。 */
  body(length: number): string {
    const paragraphs: string[] = [];
    for (let written = 0; written < length; ) {
      const next = this.paragraph(this.random.between(2, 5));
      paragraphs.push(next);
      written += next.length;
    }
    return paragraphs.join("\n\n");
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
