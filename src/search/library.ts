import { Catalogue, type PackedCatalogue, type PackedDates } from "./catalogue.ts";
import type { Card, Text } from "./document.ts";
import type { EngineName, Key } from "./engine.ts";
import { hash24 } from "./keys.ts";
import type { PackedDirectory } from "./static/directory.ts";

/** 一张卡片写成一行：编号在前，其余照 columns 的次序。 */
export type CardRow = [key: Key, ...values: (string | number)[]];

export const cardColumns = [
  "id",
  "kind",
  "type",
  "url",
  "title",
  "cities",
  "date",
  "people",
  "organisation",
  "source",
  "issued",
  "links",
  "length",
] as const satisfies (keyof Card)[];

/** 搜索的总入口，各文件的名字都在里面；只有它的名字不变。 */
export interface SearchEntry {
  engine: EngineName;
  catalogue: string;
  /** 各份文件的日期；照日期排时才取。 */
  dates: string;
  /** 编号的前几位相同的卡片放一份；份数是二的幂。 */
  cards: string[];
  /** 静态索引的分片目录；用 Pagefind 时没有。 */
  terms?: PackedDirectory;
  /** 同别的站点一起搜时，本站的名称和那些站点；只搜本站的没有。 */
  together?: Together;
}

/** 一起搜的站点。 */
export interface Together {
  name: string;
  /** url 是站点的根，不带末尾斜线。 */
  others: readonly { name: string; url: string }[];
}

/** 全部文件的目录、卡片和文字：搜索要给读者看的都从这里取，与哪个引擎无关。 */
export interface Library {
  catalogue(): Promise<Catalogue>;
  /** 各份文件的日期排序键，没有日期的为空。 */
  dates(): Promise<ReadonlyMap<Key, string>>;
  card(key: Key): Promise<Card>;
  text(key: Key): Promise<Text>;
  /** 种类和编号是这样的文件；没有就为空。 */
  find(kind: string, id: string): Promise<Key | undefined>;
}

/** 编号属于第几份卡片。 */
export const cardShardOf = (key: Key, count: number): number => Math.floor((key / (1 << 24)) * count);

/** 已取的留着，没取到的下次再取。 */
export function remember<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const made = new Map<K, Promise<T>>();
  return (key) => {
    let value = made.get(key);
    if (!value) {
      value = make(key);
      made.set(key, value);
      value.catch(() => made.delete(key));
    }
    return value;
  };
}

/**
 * 建好的站点里的文件。
 * @param read 读 search/ 里的一个 JSON 文件。
 */
export function openLibrary(entry: SearchEntry, read: (file: string) => Promise<unknown>): Library {
  const shard = remember(async (number: number): Promise<Map<Key, Card>> => {
    const file = entry.cards[number];
    const rows = file ? ((await read(`cards/${file}.json`)) as CardRow[]) : [];
    return new Map(
      rows.map(([key, ...values]) => [
        key,
        Object.fromEntries(cardColumns.map((name, index) => [name, values[index]])) as unknown as Card,
      ]),
    );
  });
  const catalogue = remember(async (file: string) => new Catalogue((await read(file)) as PackedCatalogue));
  const dates = remember(async (file: string) => {
    const [{ keys }, sorts] = await Promise.all([catalogue(entry.catalogue), read(file)]);
    return new Map(keys.map((key, row) => [key, (sorts as PackedDates)[row] ?? ""]));
  });
  const text = remember(async (key: Key) => (await read(`texts/${key.toString(36)}.json`)) as Text);
  const peek = async (key: Key) => (await shard(cardShardOf(key, entry.cards.length))).get(key);
  return {
    catalogue: () => catalogue(entry.catalogue),
    dates: () => dates(entry.dates),
    text,
    async card(key) {
      const card = await peek(key);
      if (!card) throw new Error(`search: ${key} 没有卡片`);
      return card;
    },
    async find(kind, id) {
      // 与 keysOf 同样的次序试：撞上别人的，往下找。
      const name = `${kind} ${id}`;
      for (let mark = 0; ; mark++) {
        const key = hash24(mark === 0 ? name : `${name}\0${mark}`);
        const card = await peek(key);
        if (!card) return undefined;
        if (card.kind === kind && card.id === id) return key;
      }
    },
  };
}
