import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { publicationOf } from "../src/importing/publication.ts";
import { contentRoot, readContent } from "../src/reading/read-content.ts";
import { readLedger } from "./bench-import/ledger.ts";
import { measureClipping, rememberNames } from "./bench-import/measure.ts";
import { printReport } from "./bench-import/report.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { blank: { type: "boolean", default: false }, verbose: { type: "boolean", default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error("用法：npm run bench:import -- 剪报和账本的文件夹 [--blank 当作一份新的出版物] [--verbose]");
  process.exit(1);
}

const content = await readContent(values.blank ? join(contentRoot(), "没有这个文件夹") : contentRoot());
const publication = publicationOf(content);
rememberNames(publication);
const ledger = await readLedger(folder);
const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
const results = [];
for (const name of names) {
  const bytes = await readFile(join(folder, name));
  results.push(await measureClipping(name, bytes, ledger, publication));
}
printReport(results, ledger, values.verbose);
process.exitCode = results.every(({ damaged, lost }) => damaged.length === 0 && lost.length === 0) ? 0 : 1;
