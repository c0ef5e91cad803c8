import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { makePublication } from "./generate/publication.ts";

/** 生成一份虚构的出版物，量快慢用：node scripts/generate.ts --records 2000 --out 文件夹 [--seed 1] */
const { values } = parseArgs({
  options: { records: { type: "string" }, out: { type: "string" }, seed: { type: "string", default: "1" } },
});
const records = Number(values.records);
if (!values.out || !Number.isInteger(records) || records < 1) {
  console.error("用法：node scripts/generate.ts --records 2000 --out 文件夹 [--seed 1]");
  process.exit(1);
}

// 旧文件混进来，引用就对不上；也免得写错了路径，盖掉真的内容。
if ((await readdir(values.out).catch(() => [])).length > 0) {
  console.error(`${values.out} 里已有文件，请换一个空文件夹。`);
  process.exit(1);
}

// 词表用项目自己的：类别、专题、来源的编号才对得上。
const vocabulary = resolve(import.meta.dirname, "../content/vocabulary");
const sources = (parse(await readFile(join(vocabulary, "sources.yaml"), "utf8")) as { id: string }[]).map(
  ({ id }) => id,
);
await cp(vocabulary, join(values.out, "vocabulary"), { recursive: true });

const folders = new Set<string>();
let files = 0;
for (const { path, text } of makePublication(records, Number(values.seed), sources)) {
  const target = join(values.out, path);
  const folder = dirname(target);
  if (!folders.has(folder)) await mkdir(folder, { recursive: true });
  folders.add(folder);
  await writeFile(target, text);
  files += 1;
}
console.log(`生成了 ${records} 条记录，${files} 份文件，在 ${values.out}/。`);
