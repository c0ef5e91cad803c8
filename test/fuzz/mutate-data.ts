import type { Random } from "../../scripts/generate/random.ts";
import { numerals } from "../../src/schemas/code.ts";
import { numbers, pickDay, pickIdentifier, pickWord } from "./dictionary.ts";

/** 一棵数据树：前置信息，还没有写成 YAML。 */
export type Data = Record<string, unknown>;
type Place = { owner: Record<string | number, unknown>; key: string | number };

/** 树里每一处，连同它的主人。 */
function places(node: unknown, found: Place[] = []): Place[] {
  if (typeof node !== "object" || node === null) return found;
  const owner = node as Record<string | number, unknown>;
  for (const key of Object.keys(owner)) {
    found.push({ owner, key: Array.isArray(node) ? Number(key) : key });
    places(owner[key], found);
  }
  return found;
}

const precisions = ["minute", "day", "range", "month", "year", "year-or-earlier"];
const shapeOf = (value: string): string =>
  value.includes("/") ? "range" : (["year", "month", "day", "minute"][[4, 7, 10, 16].indexOf(value.length)] ?? "day");

function date(random: Random): Data {
  const value = pickDay(random);
  const basis = random.pick(["printed", "partly-printed", "inferred"]);
  const precision = random.chance(0.85) ? shapeOf(value) : random.pick(precisions);
  return {
    value: random.chance(0.1) && /^\d{4}$/.test(value) ? Number(value) : value,
    precision,
    basis,
    ...(basis !== "printed" && random.chance(0.9) ? { how: random.chance(0.9) ? "按内容推断。" : text(random) } : {}),
    ...(precision === "year" && random.chance(0.3)
      ? { part: random.pick(["early", "first-half", "second-half", "late"]) }
      : {}),
    ...(random.chance(0.2) ? { after: pickDay(random) } : {}),
  };
}

const text = (random: Random): string => (random.chance(0.3) ? pickWord(random) + pickWord(random) : pickWord(random));

const codeBits = [
  "1",
  "2",
  "6",
  "12",
  "N",
  "X",
  "+",
  "·",
  "、",
  "一",
  "三",
  "十二",
  "双",
  "有",
  "端",
  "-",
  "—",
  "＋",
  "x",
];

/** 代码；多半让拆解同它加得拢，才走得到后面的图。 */
function code(random: Random): Data {
  const bits = Array.from({ length: random.between(1, 8) }, () => random.pick(codeBits)).join("");
  const reads = random.pick(["digits", "total", "terms"]);
  const what = () => (random.chance(0.8) ? "若干次协商" : text(random));
  const label = () => (random.chance(0.4) ? { label: random.pick(codeBits) } : {});
  const counts = numerals(bits);
  const parts =
    reads === "terms"
      ? bits
          .split(/[·、，,+＋/]|与|和/)
          .filter(Boolean)
          .map((word) => ({ label: word, what: what() }))
      : counts.map((count) => ({
          ...(/^\d+$/.test(count) ? { n: Number(count) } : { n: count }),
          ...label(),
          what: what(),
          ...(random.chance(0.1) ? { unexplained: true } : {}),
          ...(random.chance(0.1) ? { mechanism: pickIdentifier(random) } : {}),
        }));
  return { text: bits, reads, parts: random.chance(0.1) ? parts.slice(1) : parts };
}

/** 数字，连同正文里要有的那几个字。 */
function figure(random: Random, body: string[]): Data {
  const written = random.chance(0.7) ? `${random.between(0, 999)}余个` : text(random);
  if (random.chance(0.9)) body.push(`共有${written}。`);
  const kind = random.pick(["outcome", "structure", "frequency", "plan"]);
  const value = random.pick(numbers);
  return {
    id: random.chance(0.9) ? `shu${random.between(1, 9999)}` : pickIdentifier(random),
    metric: random.chance(0.8) ? "协商活动" : text(random),
    value,
    ...(random.chance(0.3) ? { to: random.chance(0.8) ? value + random.between(1, 9) : random.pick(numbers) } : {}),
    ...(random.chance(0.5) ? { bound: random.pick(["exact", "over", "near", "about", "at-least", "at-most"]) } : {}),
    unit: random.chance(0.7) ? random.pick(["个", "万", "万余名", "%", "亿元", "次"]) : text(random),
    ...((kind === "frequency") === random.chance(0.95) ? { per: random.pick(["年", "季度", "月"]) } : {}),
    subject: random.chance(0.8) ? "甲市政协" : text(random),
    kind,
    text: written,
    ...(random.chance(0.4)
      ? { period: { text: "两年来", ...(random.chance(0.6) ? { date: date(random) } : {}) } }
      : {}),
    ...(random.chance(0.1) ? { sameAs: "jia-fayan/gongzuozhan" } : {}),
    ...(random.chance(0.1) ? { city: pickIdentifier(random) } : {}),
    ...(random.chance(0.1) ? { mechanism: pickIdentifier(random) } : {}),
  };
}

const odd = (random: Random): unknown =>
  random.pick([null, true, false, [], {}, [[]], [null], { a: 1 }, "", "甲", random.pick(numbers), [text(random)]]);

const referring =
  /^(?:city|cities|person|bulletin|source|topics|mechanisms|partOf|supports|replaces|related|contents|members|parent|level|form|category|mechanism|proposer|from|by|id)$/;

/** 换一个值；认得出字段的，多半换成像样的。 */
function change(random: Random, { owner, key }: Place, body: string[]): void {
  const old = owner[key];
  const name = String(key);
  if (random.chance(0.06)) owner[key] = odd(random);
  else if (name === "code") owner[key] = code(random);
  else if (name === "date" || name === "since" || name === "until" || name === "attested") owner[key] = date(random);
  else if (name === "figures") owner[key] = Array.from({ length: random.between(0, 6) }, () => figure(random, body));
  else if (typeof old === "number") owner[key] = random.chance(0.8) ? random.pick(numbers) : old + 1;
  else if (typeof old === "boolean") owner[key] = !old;
  else if (typeof old === "string" && (referring.test(name) || typeof key === "number"))
    owner[key] = random.chance(0.9) ? pickIdentifier(random) : text(random);
  else if (typeof old === "string" && /^\d{4}/.test(old)) owner[key] = pickDay(random);
  else if (typeof old === "string") owner[key] = text(random);
  else if (Array.isArray(old) && old.length > 0) {
    const item: unknown = random.pick(old);
    owner[key] = random.pick([[], [...old, item], old.slice(1), Array.from({ length: 60 }, () => item), item]);
  } else owner[key] = odd(random);
}

/** 可以有而范例里没有的字段，添上去。 */
const extras: Record<string, (random: Random, body: string[]) => unknown> = {
  code,
  since: date,
  until: date,
  figures: (random, body) => Array.from({ length: random.between(1, 3) }, () => figure(random, body)),
  aliases: (random) => Array.from({ length: random.between(1, 4) }, () => text(random)),
  keywords: (random) => Array.from({ length: random.between(1, 4) }, () => text(random)),
  annotations: (random) => [
    { kind: random.pick(["count", "scope", "name"]), text: `来源前后不一，照录。${text(random)}` },
  ],
  note: text,
  subtitle: text,
  traditional: text,
  partOf: (random) => [pickIdentifier(random)],
  supports: (random) => [pickIdentifier(random), pickIdentifier(random)],
  related: (random) => [pickIdentifier(random)],
  learnings: (random, body) => {
    body.push("学习乙县办站的经验。");
    return [{ fromName: text(random), what: text(random), text: "学习乙县办站的经验" }];
  },
  state: (random) => random.pick(["draft", "published", "corrected", "withdrawn"]),
  corrections: (random) => [
    { date: pickDay(random), text: "改了一处。", reason: text(random) },
    { date: "2024-06-30", text: text(random), reason: "录入有误。" },
    { date: "2024-06-30", text: "又改一处。", reason: "录入有误。" },
  ],
  withdrawn: (random) => ({ date: pickDay(random), reason: text(random) }),
  parent: (random) => pickIdentifier(random),
  members: (random) => [pickIdentifier(random), pickIdentifier(random)],
  people: (random) => [
    {
      person: random.pick(["zhangmou", "limou", "meiyou"]),
      as: random.pick(["speaker", "author", "editor", "leader", "participant", "mentioned"]),
      role: text(random),
    },
  ],
  mechanisms: (random) => random.some(["jia-1126n", "jia-8zhong", "yi-lizhuan", "jia-shuangyue"], 2),
};

/** 在一份数据上动一处；要添进正文的话放进 body。返回做了什么。 */
export function mutateData(random: Random, data: Data, body: string[]): string {
  const all = places(data);
  const place = all.length > 0 ? random.pick(all) : { owner: data, key: "title" };
  const { owner, key } = place;
  switch (random.between(0, 15)) {
    case 0:
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else delete owner[key];
      return `删去 ${key}`;
    case 1:
      if (!Array.isArray(owner)) owner[random.pick(["titel", "甲", "__proto__x", "toString", "title "])] = text(random);
      return "添了不认得的字段";
    case 2:
    case 3:
    case 4:
    case 5:
    case 6: {
      const name = random.pick(Object.keys(extras));
      data[name] = extras[name]?.(random, body);
      return `添 ${name}`;
    }
    default:
      change(random, place, body);
      return `改 ${key}`;
  }
}
