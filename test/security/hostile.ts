import { z } from "zod";
import { checkContent } from "../../src/reading/check-content.ts";
import { errorsIn, type Problem } from "../../src/reading/problem.ts";
import { type CollectionName, collections, recordTypes } from "../../src/schemas/collections.ts";
import { redirect } from "../../src/schemas/redirects.ts";
import { site } from "../../src/schemas/site.ts";
import { source, term } from "../../src/schemas/vocabulary.ts";
import { type Example, toText, vary } from "../examples/example.ts";
import { examples } from "../examples/index.ts";
import { writeInto } from "../reading/publication.ts";
import { placements } from "./placements.ts";
import { type TextPath, textFields, textPaths } from "./text-paths.ts";
import { attackVectors } from "./vectors.ts";

/** 一份完整的出版物抄这么多份，各带一批写法。 */
const copies = 6;
/** 接受这么多种写法的字段是随便写的；少于这些的（编号、网址）一次只放一种。 */
const free = 100;

const annotations = [{ kind: "count", text: "来源里的数目前后不一，本刊照录。" }];
/** 范例里没有写到的字段，在这里补上，好让每个字段都有地方放。 */
const additions: Record<string, Record<string, unknown>> = {
  "cities/jia.md": { annotations },
  "people/zhangmou.yaml": { annotations },
  "bulletins/jiayi-2021.md": { annotations },
  "mechanisms/jia/jia-shuangyue.md": {
    annotations,
    "figures.0.period": { text: "2020年", date: { value: "2020", precision: "year", basis: "printed" } },
  },
  "site.yaml": {
    pictures: { kinds: ["records", "cities"], limit: 40 },
    repository: { host: "gitea", name: "a/b", branch: "main", url: "https://git.example.cn" },
  },
};
const enriched: Example[] = examples.map((example) => ({
  ...example,
  data: vary(example.data, additions[example.path] ?? {}),
}));

/** 一份文件照哪一份 schema；各类记录的字段相同，算一类。 */
export function schemaOf(path: string): { name: string; schema: z.ZodType } {
  const folder = path.split("/")[0] ?? "";
  if (path === "site.yaml") return { name: "site", schema: site };
  if (path === "redirects.yaml") return { name: "redirects", schema: z.array(redirect) };
  if (path === "vocabulary/sources.yaml") return { name: "sources", schema: z.array(source) };
  if (folder === "vocabulary") return { name: "terms", schema: z.array(term) };
  const name = folder in recordTypes ? "records" : folder;
  return { name, schema: collections[folder as CollectionName].schema };
}

/** 写了它，搜索页就要去别的主机，数不清谁走了出去；它收什么，由 schema 和合起来搜的测试管。 */
const goesElsewhere = /^site alsoSearch\./;

/** 没有一份范例写到的字段；有了新字段，先写进范例（或上面的 additions）。 */
export function unreached(): string[] {
  const reached = new Set(
    enriched.flatMap(({ path, data }) => {
      const { name, schema } = schemaOf(path);
      return textPaths(schema, data).map(({ field }) => `${name} ${field}`);
    }),
  );
  const all = enriched.flatMap(({ path }) => {
    const { name, schema } = schemaOf(path);
    return textFields(schema).map((field) => `${name} ${field}`);
  });
  return [...new Set(all)].filter((field) => !reached.has(field) && !goesElsewhere.test(field)).sort();
}

/** 只有一份、抄不得的。 */
const single = /^(?:site\.yaml|redirects\.yaml|pages\/|vocabulary\/levels)/;
const levels = new Set(["prefecture", "county", "group"]);
/** 全部编号：抄第几份，就加上第几。 */
const ids = new Set(
  enriched.flatMap(({ path, data }) => [
    ...(single.test(path) || path.startsWith("vocabulary/") ? [] : [path.replace(/^.*\/|\.\w+$/g, "")]),
    ...(path.startsWith("vocabulary/") ? (data as { id: string }[]).map(({ id }) => id) : []),
  ]),
);
const renamed = (id: string, copy: number) => (ids.has(id) && !levels.has(id) ? `${id}-${copy}` : id);

function renamedData(value: unknown, copy: number): unknown {
  if (typeof value === "string")
    return value.startsWith("/") ? value.replace(/[^/]+/g, (part) => renamed(part, copy)) : renamed(value, copy);
  if (Array.isArray(value)) return value.map((item) => renamedData(item, copy));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamedData(item, copy)]));
}

const renamedPath = (path: string, copy: number) =>
  path.replace(/[^/.]+(?=\/|\.\w+$)/g, (part, at: number) => (at === 0 ? part : renamed(part, copy)));

/** 放进去的一处：哪个字段，哪几种写法。 */
interface Planted {
  path: string;
  field: string;
  texts: readonly string[];
}

interface HostileFile {
  path: string;
  data: object;
  body: string | undefined;
  planted: Planted[];
  /** 正文里另添的各块。 */
  blocks: string[];
}

export interface Hostile {
  files: number;
  /** 放进去、校验放行的写法有多少处。 */
  planted: number;
  /** 字段的规定当场拒绝的。 */
  refusedBySchema: number;
  /** 校验报错、没有放行的，按规则数。 */
  refusedByCheck: Map<string, number>;
}

/** 网址一类有格式的字段，另试几种合格式的写法。 */
const asAddress = attackVectors.flatMap(({ text }) => [
  `https://evil.example/${text}`,
  `https://evil.example/?${text}`,
  `https://evil.example/#${text}`,
]);
const all = attackVectors.map(({ text }) => text);

/** 一处改动；没有写过的列表，添成只有一项的。 */
function change(data: object, path: string, text: string): Record<string, unknown> {
  const parent = path.replace(/\.0$/, "");
  if (parent === path) return { [path]: text };
  let node: unknown = data;
  for (const key of parent.split(".")) node = (node as Record<string, unknown> | undefined)?.[key];
  return node === undefined ? { [parent]: [text] } : { [path]: text };
}

/** 自己的编号：改了，指向它的就都断了。 */
const isIdentifier = /(?:^|\.)id$/;

const fieldName = ({ path }: Example, { field }: TextPath) => `${schemaOf(path).name} ${field}`;

/** 一个字段接受哪些写法。 */
function accepted({ path, data }: Example, { path: field }: TextPath): { texts: string[]; refused: number } {
  const { schema } = schemaOf(path);
  const passes = (text: string) => schema.safeParse(vary(data, change(data, field, text))).success;
  const plain = all.filter(passes);
  const addresses = plain.length === 0 ? asAddress.filter(passes) : [];
  return { texts: [...plain, ...addresses], refused: all.length - plain.length };
}

const pick = <T>(items: readonly T[], from: number, count: number): T[] =>
  Array.from({ length: Math.min(count, items.length) }, (_, index) => items[(from + index) % items.length] as T);

/** 字段里的话必须在正文里找得到的，正文里也写上。 */
const quoted = /^(?:figures|learnings)\.\d+\.text$/;

function plant(example: Example, copy: number, open: ReadonlyMap<string, string[]>, blocks: string[]): HostileFile {
  const file: HostileFile = {
    path:
      single.test(example.path) || example.path.startsWith("vocabulary/")
        ? example.path
        : renamedPath(example.path, copy),
    data: renamedData(example.data, copy) as object,
    body: example.body,
    planted: [],
    blocks: example.body === undefined ? [] : blocks,
  };
  let turn = copy;
  for (const text of textPaths(schemaOf(example.path).schema, example.data)) {
    const texts = open.get(fieldName(example, text)) ?? [];
    if (texts.length === 0) continue;
    const count = texts.length >= free ? Math.ceil(texts.length / copies) : 1;
    file.planted.push({ path: file.path, field: text.path, texts: pick(texts, turn * count, count) });
    turn += 1;
  }
  return file;
}

/** 一张词表只有一份文件：各份的词排在一起。 */
function merged(files: readonly HostileFile[]): HostileFile[] {
  const tables = new Map<string, HostileFile>();
  for (const file of files) {
    const table = tables.get(file.path);
    if (!table) tables.set(file.path, file);
    else {
      const shift = (table.data as unknown[]).length;
      table.data = [...(table.data as unknown[]), ...(file.data as unknown[])];
      table.planted.push(
        ...file.planted.map((item) => ({
          ...item,
          field: item.field.replace(/^\d+/, (index) => String(Number(index) + shift)),
        })),
      );
    }
  }
  return [...tables.values()];
}

const joinedText = ({ texts }: Planted) => texts.join(" ");

function textOf({ path, data, body, planted, blocks }: HostileFile): string {
  const changes = Object.assign({}, ...planted.map((item) => change(data, item.field, joinedText(item)))) as object;
  const echoed = planted.filter(({ field }) => quoted.test(field)).map(joinedText);
  return toText({
    path,
    data: vary(data, changes as Record<string, unknown>),
    body: body === undefined ? undefined : [body, ...echoed, ...blocks].join("\n\n"),
  });
}

/** 一处错是哪一块正文惹的：按行找。 */
function blockAt(file: HostileFile, line: number): number {
  const lines = textOf(file).split("\n");
  const tail = file.blocks.map((block) => block.split("\n").length + 1);
  let at = lines.length;
  for (let index = file.blocks.length - 1; index >= 0; index -= 1) {
    at -= tail[index] ?? 0;
    if (line >= at) return index;
  }
  return -1;
}

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** 校验不放行的，从文件里拿掉。 */
function weed(file: HostileFile, problems: readonly Problem[]): number {
  const fields = new Set(problems.filter(({ field }) => field !== "").map(({ field }) => field));
  const guilty = file.planted.filter(({ field }) =>
    [...fields].some((name) => name === field || name.startsWith(`${field}.`) || field.startsWith(`${name}.`)),
  );
  // 连在一起写才出的错（中间夹着换行），拿掉夹着的就好。
  const joined = guilty.filter(({ texts }) => texts.some((text, index) => index > 0 && /[\t\r\n]/.test(text)));
  file.planted = file.planted.flatMap((item) => {
    if (!guilty.includes(item)) return [item];
    return joined.includes(item) ? [{ ...item, texts: item.texts.filter((text) => !/[\t\r\n]/.test(text)) }] : [];
  });
  const inBody = new Set(problems.filter(({ field }) => field === "").map(({ line }) => blockAt(file, line)));
  const before = file.blocks.length;
  file.blocks = file.blocks.filter((_, index) => !inBody.has(index));
  // 看不见的字符，校验不说是哪个字段，只说在哪一行。
  let unseen = 0;
  if (problems.some(({ rule }) => rule === "text/invisible" || rule === "file/control-character"))
    file.planted = file.planted.map((item) => {
      const texts = item.texts.filter((text) => !invisible.test(text));
      unseen += item.texts.length - texts.length;
      return { ...item, texts };
    });
  // 引在正文里的话出的错，连字段一起拿掉。
  const echoed = inBody.has(-1) ? file.planted.filter(({ field }) => quoted.test(field)) : [];
  file.planted = file.planted.filter((item) => !echoed.includes(item));
  return guilty.length + (before - file.blocks.length) + echoed.length + unseen;
}

/**
 * 写一份处处是攻击写法的出版物：每种写法进每个字段和正文的每种位置，校验不放行的拿掉、记数。
 * @throws 校验报的错找不到是哪一处惹的。
 */
export async function writeHostile(root: string): Promise<Hostile> {
  const open = new Map<string, string[]>();
  let refusedBySchema = 0;
  for (const example of enriched)
    for (const text of textPaths(schemaOf(example.path).schema, example.data)) {
      const field = fieldName(example, text);
      if (open.has(field)) continue;
      const { texts, refused } = accepted(example, text);
      refusedBySchema += refused;
      open.set(field, text.chosen || isIdentifier.test(text.path) ? [] : texts);
    }
  const blocks = Object.values(placements).flatMap((place) => all.map(place));
  const bodies = enriched.filter(({ body }) => body !== undefined).length * copies;
  const perBody = Math.ceil(blocks.length / bodies);
  let at = 0;
  const files = merged(
    enriched.flatMap((example) =>
      Array.from({ length: single.test(example.path) ? 1 : copies }, (_, copy) => {
        const own = example.body === undefined ? [] : blocks.slice(at, at + perBody);
        at += own.length;
        return plant(example, copy, open, own);
      }),
    ),
  );
  const refusedByCheck = new Map<string, number>();
  for (;;) {
    const texts = Object.fromEntries(files.map((file) => [file.path, textOf(file)]));
    await writeInto(root, { ...Object.fromEntries(examples.map(({ path }) => [path, null])), ...texts });
    const errors = errorsIn((await checkContent(root)).problems);
    if (errors.length === 0) break;
    let removed = 0;
    for (const file of files) {
      const own = errors.filter((problem) => problem.file === `${root}/${file.path}`);
      if (own.length === 0) continue;
      const count = weed(file, own);
      removed += count;
      for (const { rule } of own) refusedByCheck.set(rule, (refusedByCheck.get(rule) ?? 0) + 1);
    }
    if (removed === 0)
      throw new Error(
        errors
          .slice(0, 5)
          .map(({ file, line, field, message }) => `${file}:${line} ${field} ${message}`)
          .join("\n"),
      );
  }
  return {
    files: files.length,
    planted: files.reduce(
      (sum, file) => sum + file.blocks.length + file.planted.reduce((count, { texts }) => count + texts.length, 0),
      0,
    ),
    refusedBySchema,
    refusedByCheck,
  };
}
