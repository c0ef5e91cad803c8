import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { apply, editNames, planEdit } from "./generate/edits.ts";
import { makePictures } from "./generate/pictures.ts";
import { makePublication } from "./generate/publication.ts";
import { readArguments } from "./read-arguments.ts";

/** 生成一份虚构的出版物，量快慢用；种子相同，一字不差。也可以在生成好的上面改一处。 */
const usage = `用法：npm run generate -- --records 2000 --out 文件夹 [--seed 1] [--traditional]
      npm run generate -- --edit ${editNames.join("|")} --out 生成好的文件夹
记录数是 1 以上的整数，种子是整数；--traditional 另出繁体；--edit 改一篇正文、改一个题名、添一条、删一条。`;
const { values } = readArguments(
  {
    options: {
      records: { type: "string" },
      out: { type: "string" },
      seed: { type: "string", default: "1" },
      traditional: { type: "boolean", default: false },
      edit: { type: "string" },
    },
  },
  usage,
);
const { out = "" } = values;
const records = Number(values.records);
const seed = Number(values.seed);

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

if (values.edit !== undefined) {
  const edit = editNames.find((name) => name === values.edit);
  if (!edit || out === "" || values.records !== undefined) refuse(usage);
  const changes = planEdit(out, edit);
  await apply(out, changes);
  for (const { path, before, after } of changes)
    console.log(`${after === undefined ? "删了" : before === undefined ? "添了" : "改了"} ${path}`);
  process.exit();
}

if (out === "" || !Number.isInteger(records) || records < 1 || !Number.isInteger(seed)) refuse(usage);
// 旧文件混进来，引用就对不上；也免得写错了路径，盖掉真的内容。
if ((await readdir(out).catch(() => [])).length > 0) refuse(`${out} 里已有文件，请换一个空文件夹。`);

// 词表用项目自己的：类别、专题、来源的编号才对得上。
const vocabulary = resolve(import.meta.dirname, "../content/vocabulary");
const sources = (parse(await readFile(join(vocabulary, "sources.yaml"), "utf8")) as { id: string }[]).map(
  ({ id }) => id,
);
await cp(vocabulary, join(out, "vocabulary"), { recursive: true });

const folders = new Set<string>();
async function write(path: string, content: string | Uint8Array) {
  const target = join(out, path);
  const folder = dirname(target);
  if (!folders.has(folder)) await mkdir(folder, { recursive: true });
  folders.add(folder);
  await writeFile(target, content);
}

let files = 0;
for (const { path, text } of makePublication(records, seed, sources, values.traditional)) {
  await write(path, text);
  files += 1;
}
for (const { path, bytes } of await makePictures()) await write(path, bytes);
console.log(`生成了 ${records} 条记录，${files} 份文件，在 ${out}/。`);
