import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CheerioAPI, load } from "cheerio";
import { inject } from "vitest";
import { listFiles } from "../../src/files/list-files.ts";

export interface BuiltPage {
  /** 站内地址，例如 /cities/tangshan/。 */
  url: string;
  html: string;
  $: CheerioAPI;
}

const folder = inject("siteFolder");

/** 站点里的全部文件，相对路径，斜线分隔。 */
export const files = await listFiles(folder);

export const read = (file: string): string => readFileSync(join(folder, file), "utf8");
export const readBytes = (file: string): Buffer => readFileSync(join(folder, file));

/** 给读者的全部简体网页；繁体的由它们转来，网页编辑器（admin/）不是给读者的，各有自己的测试。 */
export const pages: BuiltPage[] = files
  .filter((file) => file.endsWith(".html") && !/^(?:hant|admin)\//.test(file))
  .map((file) => {
    const html = read(file);
    return { url: `/${file.replace(/index\.html$/, "")}`, html, $: load(html) };
  });

export function page(url: string): BuiltPage {
  const found = pages.find((candidate) => candidate.url === url);
  if (!found) throw new Error(`没有 ${url} 这一页`);
  return found;
}

export const data = <T = Record<string, unknown>>(name: string): T[] => JSON.parse(read(`data/${name}.json`)) as T[];
