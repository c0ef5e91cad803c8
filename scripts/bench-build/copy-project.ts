import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const copied = ["src", "scripts", "public", "astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"];

/**
 * 把程序另抄一份到 folder：建站的中间文件跟着程序走，抄到内存里，大家的输出才在一处；
 * 各抄各的，缓存也互不相干。依赖不抄，只指过去。
 */
export function copyProject(folder: string): void {
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  for (const name of readdirSync(join(root, "node_modules")))
    if (!name.startsWith(".") || name === ".bin") symlinkSync(join(root, "node_modules", name), join(modules, name));
}
