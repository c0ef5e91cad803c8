import type { Archive } from "../archive/archive.ts";
import type { Output } from "./output.ts";

/** 地址写到哪个文件；网页里的一处（带 #）没有自己的文件。 */
const fileOf = (url: string): string | undefined => (url.includes("#") ? undefined : `${url.slice(1)}index.html`);

/**
 * 读了多少，就该写出多少：档案里的每一条都要有自己的网页，不论多少条，悄悄少一条也不行。
 * @returns 该有多少页。
 * @throws 少了哪些。
 */
export function countWritten(
  output: Pick<Output, "files">,
  { records, withdrawn, mechanisms, cities, people, bulletins, sameNames }: Archive,
): number {
  const wanted = [records, withdrawn, mechanisms, cities, people, bulletins, sameNames]
    .flat()
    .map(({ url }) => fileOf(url))
    .filter((file) => file !== undefined);
  const missing = wanted.filter((file) => !output.files.has(file));
  if (missing.length > 0)
    throw new Error(
      `读进来 ${wanted.length} 条，排出来少了 ${missing.length} 页：/${missing.slice(0, 5).join("、/")}${missing.length > 5 ? "……" : ""}`,
    );
  return wanted.length;
}
