import type { Archive } from "../archive/archive.ts";
import { type Fact, type FactNumbers, factOf } from "./facts.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";

const source = Symbol("source");
const place = Symbol("place");
const linked = Symbol("linked");

/** 一个被看着的结点：字段在原型上，读一项记一项。 */
interface Watched {
  /** 真东西，里面指的是真的结点。 */
  [source]: Record<string, unknown>;
  [place]: number;
  /** 读过的各项，里面指的是被看着的结点，按字段在原型上的次序。 */
  [linked]: unknown[];
}

/** 文件里写的，里面没有结点，不必走进去找。 */
const written = "data";

const isWatched = (value: object): value is Watched => place in value;

/** 图里的全部结点，连同各自的名字；没有直接列出的（复述的数字）从登记它的文件里找。 */
function nodesOf(archive: Archive): Map<object, string> {
  const nodes = new Map<object, string>([[archive, "archive"]]);
  const add = (kind: string, items: readonly { id: string }[]) => {
    for (const item of items) nodes.set(item, `${kind} ${item.id}`);
  };
  const { records, withdrawn, mechanisms, cities, people, bulletins, topics, categories, sameNames, figures } = archive;
  add("record", records);
  add("record", withdrawn);
  add("mechanism", mechanisms);
  add("city", cities);
  add("person", people);
  add("bulletin", bulletins);
  add("topic", topics);
  add("category", categories);
  add("same-name", sameNames);
  add("figure", figures);
  for (const { stated } of [...records, ...withdrawn, ...mechanisms]) add("figure", stated);
  return nodes;
}

/**
 * 把一份数据里的结点换成被看着的那一个；没有结点的原样交回。
 * 不是结点而含有结点的对象（一次借鉴、一次更正）换过一次就记在 twins 里：几处说的是同一个，换了还是同一个。
 */
function relink(value: unknown, twins: Map<object, object>): unknown {
  if (typeof value !== "object" || value === null || value instanceof Map) return value;
  const known = twins.get(value);
  if (known) return known;
  // 大多没有可换的，有了才另抄一份。
  if (Array.isArray(value)) {
    let items: unknown[] | undefined;
    for (let index = 0; index < value.length; index += 1) {
      const linked = relink(value[index], twins);
      if (linked === value[index]) continue;
      items ??= [...value];
      items[index] = linked;
    }
    return items ?? value;
  }
  const own = value as Record<string, unknown>;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(own)) {
    const linked = relink(own[key], twins);
    if (linked === own[key]) continue;
    copy ??= { ...own };
    copy[key] = linked;
  }
  if (copy) twins.set(value, copy);
  return copy ?? value;
}

/** 两份字段名，次序也一样吗。 */
const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((name, index) => name === other[index]);

/**
 * 一份读一项记一项的档案。内容与原来的一样；结点之间的边，指的也都是被看着的结点。
 * 字段的值是数组和普通对象的，整个算一项；头一次读到才换，一次只改几处的建站大多读不到。
 */
export class TrackedArchive {
  readonly archive: Archive;
  /** 原来的那一份，读它不记账。 */
  readonly original: Archive;
  /** 结点和含有结点的对象，换成了哪一个。 */
  readonly #twins = new Map<object, object>();
  readonly #numbers: FactNumbers;
  /** 被看着的结点，以编号为位置；没有的是别的名字。 */
  readonly #watched: (Watched | undefined)[];

  /** @param read 读了一项就叫它，给它这件事的编号。 */
  constructor(archive: Archive, numbers: FactNumbers, read: (fact: Fact) => void) {
    this.original = archive;
    this.#numbers = numbers;
    this.#watched = new Array(numbers.names.length);
    // 字段一样的结点共用一个原型；一类的结点挨着，多半就是上一个的。
    const shapes: { keys: readonly string[]; prototype: object }[] = [];
    let shape: (typeof shapes)[number] | undefined;
    for (const [node, name] of nodesOf(archive)) {
      const keys = Object.keys(node);
      if (!shape || !isSame(shape.keys, keys)) {
        shape = shapes.find((known) => isSame(known.keys, keys)) ?? { keys, prototype: this.#prototype(keys, read) };
        shapes.push(shape);
      }
      const twin: Watched = Object.create(shape.prototype);
      twin[source] = node as Record<string, unknown>;
      const number = numbers.number(name);
      if (this.#watched[number]) throw new Error(`档案里有两个 ${name}`);
      twin[place] = number;
      twin[linked] = [];
      this.#watched[number] = twin;
      this.#twins.set(node, twin);
    }
    this.archive = this.#twins.get(archive) as Archive;
  }

  #prototype(keys: readonly string[], read: (fact: Fact) => void): object {
    const prototype = {};
    const twins = this.#twins;
    for (const [at, key] of keys.entries()) {
      const number = this.#numbers.field(key);
      const link = key === written ? (value: unknown) => value : (value: unknown) => relink(value, twins);
      Object.defineProperty(prototype, key, {
        enumerable: true,
        get(this: Watched) {
          read(factOf(this[place], number));
          this[linked][at] ??= link(this[source][key]);
          return this[linked][at];
        },
      });
    }
    return prototype;
  }

  /** 这个编号是档案里的一个结点吗。 */
  has(number: number): boolean {
    return this.#watched[number] !== undefined;
  }

  /**
   * 结点出自哪一份文件、那份文件的摘要；不出自文件的（词、整个档案）为空。
   * 文件没有变，只由它得来的那几项就没有变，不必再算指纹。
   */
  digestOf(number: number): string | undefined {
    const own = this.#watched[number]?.[source];
    const from = (own?.owner ?? own) as { digest?: unknown; path?: unknown } | undefined;
    // 挪了地方，类别和网址就变了，所以位置也算。
    return typeof from?.digest === "string" ? `${from.path} ${from.digest}` : undefined;
  }

  /** 各个名字的指纹，用到才算；一个名字要指到几百次。 */
  readonly #names: Fingerprint[] = [];

  readonly #reference = (value: object): Fingerprint | undefined => {
    const twin = this.#twins.get(value) ?? value;
    if (!isWatched(twin)) return undefined;
    const number = twin[place];
    this.#names[number] ??= fingerprint(this.#numbers.names[number]);
    return this.#names[number];
  };

  /** 结点的一项现在的指纹。 */
  fingerprint(number: number, field: number): Fingerprint {
    const name = this.#numbers.fields[field] ?? "";
    const value = this.#watched[number]?.[source][name];
    return name === written ? fingerprint(value) : this.fingerprintOf(value);
  }

  /** 一份数据的指纹，里面的结点只算名字。 */
  fingerprintOf(value: unknown): Fingerprint {
    return fingerprint(value, this.#reference);
  }
}
