import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** 装在临时文件夹里的 Lighthouse 和 GOV.UK Frontend；版本写死在 tools/ 里，不是项目的依赖。 */
export interface Tools {
  modules: string;
  versions: { lighthouse: string; govuk: string };
}

/** 装好，返回装在哪里、各是哪一版。 */
export function installTools(folder: string): Tools {
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"])
    cpSync(resolve(import.meta.dirname, "tools", file), join(folder, file));
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["ci", ...flags], { cwd: folder, stdio: "pipe" });
  const modules = join(folder, "node_modules");
  const version = (name: string): string =>
    JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version;
  return { modules, versions: { lighthouse: version("lighthouse"), govuk: version("govuk-frontend") } };
}
