import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const files = (folder: string): Set<string> =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name).slice(folder.length + 1)),
  );

/** 两个站点里不一样的文件：一边没有的，或者有一个字节不同的。 */
export function differences(one: string, other: string): string[] {
  const [left, right] = [files(one), files(other)];
  return [...new Set([...left, ...right])]
    .filter(
      (path) =>
        !left.has(path) || !right.has(path) || !readFileSync(join(one, path)).equals(readFileSync(join(other, path))),
    )
    .sort();
}
