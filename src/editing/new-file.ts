import { yearOf } from "../archive/dates.ts";
import type { Content } from "../reading/read-content.ts";
import {
  type CollectionName,
  collections,
  type RecordCollection,
  recordTypes,
  vocabularies,
} from "../schemas/collections.ts";
import type { DatedValue } from "../schemas/date.ts";
import { identifierPattern } from "../schemas/identifier.ts";
import { statuses } from "../schemas/mechanism.ts";
import { placeholderId, placeholderText } from "../schemas/placeholder.ts";
import { provenance } from "../schemas/provenance.ts";
import type { capacities } from "../schemas/record.ts";
import { statusLabel } from "../text/labels.ts";
import { fieldsOf } from "./fields.ts";
import { choicesIn, lookUp, termsIn } from "./look-up.ts";
import { parseDate } from "./parse-date.ts";
import { plainCity, proposeCityId, proposeId, proposePersonId } from "./propose-id.ts";
import { type Known, template } from "./template.ts";

/** 编辑的回答；只有种类和名称一定要有。 */
export interface Answers {
  kind: CollectionName;
  /** 题名、名称或姓名。 */
  title: string;
  /** 编号、名称或别名，下同。 */
  city?: string | undefined;
  person?: string | undefined;
  as?: (typeof capacities)[number] | undefined;
  date?: string | undefined;
  bulletin?: string | undefined;
  source?: string | undefined;
  /** 出处的行号，例如 7-25。 */
  lines?: string | undefined;
  topic?: string | undefined;
  level?: string | undefined;
  form?: string | undefined;
  category?: string | undefined;
  status?: (typeof statuses)[number] | undefined;
  titleBasis?: "printed" | "constructed" | undefined;
  /** 不用提议的编号，自己定一个。 */
  id?: string | undefined;
}

export interface NewFile {
  id: string;
  /** 相对内容根的路径。 */
  path: string;
  text: string;
}

/** 回答不合用；消息是写给编辑看的一句话。 */
export class AnswerError extends Error {}

const isRecord = (kind: CollectionName): kind is RecordCollection => Object.hasOwn(recordTypes, kind);

/** 这一类要不要日期：记录按年放，会刊和职务必须写明时间。 */
export const needsDate = (kind: CollectionName): boolean => isRecord(kind) || kind === "bulletins" || kind === "people";

function settle<T extends object>(value: T | { message: string }): T {
  if ("message" in value) throw new AnswerError(String(value.message));
  return value;
}

function checkTitle(title: string, kind: CollectionName): string {
  const plain = title.trim();
  if (plain === "") throw new AnswerError("题名（或名称）不能为空，请用 --title 写明");
  if (/\p{Cc}/u.test(plain)) throw new AnswerError("题名（或名称）应写成一行，不能有换行和控制字符");
  if ((kind === "people" || kind === "cities") && /[/\\]|\.\./.test(plain))
    throw new AnswerError(`“${plain}” 不像${kind === "people" ? "姓名" : "城市的名称"}：里面不能有斜线和连着的点`);
  return plain.normalize("NFC");
}

/** 在一个集合里查编号；没有回答的为空。 */
const idIn = (content: Content, name: CollectionName, wanted?: string): string | undefined =>
  wanted ? settle(lookUp(wanted, choicesIn(content, name), collections[name].label)).id : undefined;

/** 在一张词表里查编号；没有回答的为空。 */
const termIn = (content: Content, name: keyof typeof vocabularies, wanted?: string): string | undefined =>
  wanted ? settle(lookUp(wanted, termsIn(content, name), vocabularies[name])).id : undefined;

/** 出处要连行号一起才算写好；只有一半的，整个留作待填。 */
function sourcesOf(content: Content, { source, lines }: Answers) {
  const id = termIn(content, "sources", source);
  const ranges = (lines ?? "").split(/[,，、]/).map((range) => range.split(/[-—–]/).map(Number));
  if (lines && !ranges.every(({ length }) => length === 2))
    throw new AnswerError(`行号 “${lines}” 看不懂，请写成 7-25，几段用逗号隔开`);
  if (id === undefined || !lines) return undefined;
  const parsed = provenance.safeParse({ source: id, lines: ranges });
  if (!parsed.success) throw new AnswerError(`行号 “${lines}” 不对：从 1 起，起始行不大于结束行，例如 7-25`);
  return [parsed.data];
}

function dateOf(text: string | undefined, kind: CollectionName): DatedValue | undefined {
  if (text === undefined || text === "") {
    if (needsDate(kind))
      throw new AnswerError("请用 --date 写明日期，写到知道的地方为止，例如 2024、2024-06 或 2024-06-30");
    return undefined;
  }
  return {
    ...settle(parseDate(text)),
    basis: "inferred",
    how: placeholderText("怎样推断的；来源印明的，把 basis 改成 printed，删去这一行"),
  };
}

/** 各类内容由回答得来的字段；其余由模板补上待填的样子。 */
function knownFields(content: Content, answers: Answers, title: string, date: DatedValue | undefined): Known {
  const { kind } = answers;
  const city = idIn(content, "cities", answers.city);
  const topic = termIn(content, "topics", answers.topic);
  const person = idIn(content, "people", answers.person);
  const sources = sourcesOf(content, answers);
  const cities = [city ?? placeholderId];
  if (isRecord(kind)) {
    const as = kind === "speeches" ? "speaker" : (answers.as ?? "mentioned");
    return {
      title,
      titleBasis: answers.titleBasis ?? "constructed",
      cities,
      date,
      people:
        kind === "speeches" || person !== undefined
          ? [{ person: person ?? placeholderId, as, role: placeholderText("当时的职务，照来源写") }]
          : undefined,
      bulletin: idIn(content, "bulletins", answers.bulletin),
      sources,
      topics: topic === undefined ? undefined : [topic],
      state: "draft",
    };
  }
  switch (kind) {
    case "cities":
      return { name: title, short: plainCity(title), level: termIn(content, "levels", answers.level) };
    case "people": {
      const post = {
        role: placeholderText("职务"),
        organisation: placeholderText("单位"),
        city,
        attested: date,
        sources: sources ?? [{ source: placeholderId, lines: [[1, 1]] }],
      };
      return { name: title, posts: [post] };
    }
    case "mechanisms":
      return {
        name: title,
        city,
        form: termIn(content, "forms", answers.form),
        category: termIn(content, "categories", answers.category),
        status: answers.status,
        sources,
      };
    case "bulletins":
      return { title, short: title, date, cities, publisherBasis: "unknown", sources };
    case "same-names":
      return { name: title };
    default:
      return { title };
  }
}

/** 已用的编号；各类记录合在一起算。 */
function taken(content: Content, kind: CollectionName): Set<string> {
  return isRecord(kind)
    ? new Set(Object.keys(recordTypes).flatMap((name) => [...content.ids[name as RecordCollection]]))
    : content.ids[kind];
}

function idFor(content: Content, { kind, id }: Answers, title: string, known: Known, force: boolean): string {
  const used = taken(content, kind);
  if (id !== undefined) {
    if (!identifierPattern.test(id))
      throw new AnswerError(`编号 “${id}” 不合写法：只能用小写字母、数字和连字符，例如 jia-fayan`);
    if (id === placeholderId) throw new AnswerError(`“${placeholderId}” 是待填的记号，不能用作编号`);
    if (used.has(id) && !force)
      throw new AnswerError(`编号 “${id}” 已经用了，请换一个；真要重写那份文件，加上 --force`);
    return id;
  }
  if (kind === "people") return proposePersonId(title, used);
  if (kind === "cities") return proposeCityId(title, used);
  const [city] = (known.cities as string[] | undefined) ?? [known.city as string | undefined];
  return proposeId(title, {
    city: city === placeholderId ? undefined : city,
    taken: [...used, placeholderId],
    fallback: kind.replace(/s$/, ""),
  });
}

/**
 * 由回答写出一份新文件：字段齐全，每个字段有说明，不知道的标明待填。只算出来，不写盘。
 * @param options.force 编号已经用了也写（覆盖那一份）。
 * @throws {AnswerError} 回答不合用，一句话说明。
 */
export function newFile(content: Content, answers: Answers, { force = false } = {}): NewFile {
  const { kind } = answers;
  const { format, layout, body, schema } = collections[kind];
  const title = checkTitle(answers.title, kind);
  if (kind === "mechanisms" && !answers.city) throw new AnswerError("请用 --city 写明城市：机制按城市分文件夹放");
  if (kind === "mechanisms" && !answers.status)
    throw new AnswerError(
      `请用 --status 写明状态：${statuses.map((value) => `${value} ${statusLabel[value]}`).join("、")}`,
    );
  const date = dateOf(answers.date, kind);
  const known = knownFields(content, answers, title, date);
  const id = idFor(content, answers, title, known, force);
  const own = content.entries[kind].find((entry) => entry.id === id);
  const folder = { flat: "", year: date ? `${yearOf(date)}/` : "", city: `${known.city as string}/` }[layout];
  const yaml = template(fieldsOf(schema, kind), known);
  const prose = body === "required" ? `${placeholderText("正文写在这里，段与段之间空一行")}\n` : "";
  const path = `${kind}/${folder}${id}.${format}`;
  if (own && own.path !== path) throw new AnswerError(`编号 “${id}” 是 ${own.path} 的，不能再放一份在 ${path}`);
  return {
    id,
    path,
    text: format === "yaml" ? yaml : `---\n${yaml}---\n\n${prose}`.trimEnd().concat("\n"),
  };
}
