import { stringify } from "yaml";
import type { Random } from "../../scripts/generate/random.ts";
import { recordTypes } from "../../src/schemas/collections.ts";
import type { Example } from "../examples/example.ts";
import { examples } from "../examples/index.ts";
import { pickIdentifier } from "./dictionary.ts";
import { type Data, mutateData } from "./mutate-data.ts";
import { byteChanges, growBody, textChanges } from "./mutate-text.ts";

/** 一个例子：要放进范例出版物里的文件。 */
export interface ContentCase {
  number: number;
  files: { path: string; bytes: Uint8Array }[];
  /** 记录的编号，要列进会刊的目次。 */
  listed: string[];
  /** 做了哪些手脚。 */
  done: string[];
}

/** 会刊的目次：各个例子的记录列在这一期。 */
export const issuePath = "bulletins/jiayi-2021.md";

const isSetting = ({ path }: Example) => !path.includes("/") || path.startsWith("vocabulary/");
const files = examples.filter((example) => !isSetting(example) && example.path !== issuePath);
const settings = examples.filter(isSetting);
const records = files.filter(({ path }) => (path.split("/")[0] ?? "") in recordTypes);
const mechanisms = files.filter(({ path }) => path.startsWith("mechanisms/"));
const issue = examples.find(({ path }) => path === issuePath);

const copy = (data: object): Data => JSON.parse(JSON.stringify(data)) as Data;

/** 前置信息的几种写法：编辑手写的、程序写的。 */
function toYaml(random: Random, data: Data): string {
  switch (random.between(0, 3)) {
    case 0:
      return Object.entries(data)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join("");
    case 1:
      return stringify(data, { lineWidth: 40, aliasDuplicateObjects: true });
    default:
      return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
  }
}

function write(random: Random, data: Data | unknown[], body: string | undefined, done: string[]): Uint8Array {
  const yaml = Array.isArray(data) ? stringify(data) : toYaml(random, data);
  let text = body === undefined ? yaml : `---\n${yaml}---\n\n${body}\n`;
  if (random.chance(0.12)) {
    const [name, change] = random.pick(textChanges);
    done.push(name);
    text = change(text, random);
  }
  let bytes: Uint8Array = new TextEncoder().encode(text);
  if (random.chance(0.05)) {
    const [name, change] = random.pick(byteChanges);
    done.push(name);
    bytes = change(bytes, random);
  }
  return bytes;
}

/** 改一份范例，另取编号存在旁边。 */
function mutate(random: Random, example: Example, id: string, done: string[], place?: string) {
  const data = copy(example.data);
  const extra: string[] = [];
  for (let left = random.pick([1, 1, 1, 1, 2, 2, 3]); left > 0; left--)
    if (example.body === undefined || random.chance(0.7)) done.push(mutateData(random, data, extra));
  let body = example.body;
  if (body !== undefined) {
    if (random.chance(0.5)) {
      body = growBody(random, body);
      done.push("改正文");
    }
    body = [body, ...extra].join("\n\n");
  }
  const folder = place ?? example.path.slice(0, example.path.lastIndexOf("/"));
  const extension = example.path.slice(example.path.lastIndexOf("."));
  return { path: `${folder}/${id}${extension}`, data, body };
}

/** 几条机制互相指：从属、保障、替代、相关，绕圈的也有。 */
function cluster(random: Random, number: number, done: string[]): ContentCase["files"] {
  const ids = Array.from({ length: random.between(2, 5) }, (_, index) => `m${number}-${index}`);
  const fields = ["partOf", "supports", "replaces", "related"];
  done.push("几条机制互相指");
  return ids.map((id) => {
    const example = random.pick(mechanisms);
    const data = copy(example.data);
    for (const field of fields) data[field] = random.chance(0.5) ? random.some(ids, random.between(0, 2)) : [];
    return {
      path: `${example.path.slice(0, example.path.lastIndexOf("/"))}/${id}.md`,
      bytes: write(random, data, example.body, done),
    };
  });
}

/** 一期会刊，连同收在里面的一条记录。 */
function bulletin(random: Random, number: number, done: string[]): ContentCase["files"] {
  if (!issue) throw new Error(`范例里没有 ${issuePath}`);
  const record = random.pick(records);
  const made = mutate(random, { ...issue, data: { ...issue.data, contents: [`j${number}`] } }, `k${number}`, done);
  return [
    { path: made.path, bytes: write(random, made.data, made.body, done) },
    {
      path: `${record.path.slice(0, record.path.lastIndexOf("/"))}/j${number}.md`,
      bytes: write(random, { ...copy(record.data), bulletin: `k${number}` }, record.body, []),
    },
  ];
}

/** 一份改坏（或改好）的内容文件，或者几份互相牵连的。 */
export function contentCase(random: Random, number: number): ContentCase {
  const done: string[] = [];
  const roll = random.next();
  if (roll < 0.06) return { number, files: cluster(random, number, done), listed: [], done };
  if (roll < 0.12) return { number, files: bulletin(random, number, done), listed: [], done };
  const example = roll < 0.6 ? random.pick(records) : random.pick(files);
  const id = random.chance(0.95) ? `f${number}` : pickIdentifier(random).replaceAll("/", "-") || "kong";
  const place = random.chance(0.03)
    ? random.pick(["speeches", "speeches/2021/a", "cities", "nowhere", "Cities"])
    : undefined;
  const { path, data, body } = mutate(random, example, id, done, place);
  return {
    number,
    files: [{ path, bytes: write(random, data, body, done) }],
    listed: records.includes(example) ? [id] : [],
    done,
  };
}

/** 改一份设置或词表，顶替范例里的那一份。 */
export function settingCase(random: Random, number: number): ContentCase {
  const done: string[] = [];
  const example = random.pick(settings);
  const data = copy(example.data);
  const all: Data | unknown[] = Array.isArray(example.data) ? Object.values(data) : data;
  for (let left = random.between(1, 3); left > 0; left--) {
    const target = Array.isArray(all) ? random.pick(all) : all;
    done.push(mutateData(random, (target ?? {}) as Data, []));
  }
  return { number, files: [{ path: example.path, bytes: write(random, all, undefined, done) }], listed: [], done };
}
