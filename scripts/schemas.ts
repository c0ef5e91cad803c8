import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { vscodeFiles } from "../src/editing/vscode/files.ts";
import { intellisenseFiles } from "../src/editing/vscode/intellisense.ts";
import { contentRoot, readContent } from "../src/reading/read-content.ts";

/** 由 schemas 重写 VS Code 用的文件；字段改了以后运行一次，连同改动一起提交。 */
const root = contentRoot();
const shared = vscodeFiles();
for (const [path, text] of [...shared, ...intellisenseFiles(await readContent(root), root)]) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
console.log(`写好了 .vscode/ 里的 ${shared.size} 份文件（随代码提交），和本机补全用的编号。`);
