import { readFileSync } from "node:fs";

/** 锁文件里的一个包。 */
export interface LockedPackage {
  /** 装在哪里，例如 node_modules/a/node_modules/b。 */
  path: string;
  name: string;
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  optional?: boolean;
  /** 只在测试和开发时用，不进站点。 */
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  hasInstallScript?: boolean;
}

type Written = Omit<LockedPackage, "path" | "name">;

/** package-lock.json 里的全部包，按位置排序。 */
export function lockedPackages(): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Written> };
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, written]) => ({ ...written, path, name: path.replace(/^.*node_modules\//, "") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
