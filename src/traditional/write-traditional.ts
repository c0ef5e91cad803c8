import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PackedLexicon } from "../search/packed-lexicon.ts";
import { traditionalPrefix } from "./address.ts";
import { convertHtml } from "./convert-html.ts";
import { convertJson, convertLexicon } from "./convert-json.ts";
import { convertScript } from "./convert-script.ts";
import { makeConverter, type ProtectedName } from "./converter.ts";

/** 页面的脚本要取的数据，连同页面一起出繁体的一份；开放数据、订阅源、印刷件只有简体的。 */
const pageData = /^(?:search\/(?!terms-)|compare\/|figures\/).*\.json$/;
const lexicon = "search/lexicon.json";
/** 编辑台和找不到页面时的那一页，只有一份。 */
const single = /^(?:404\.html|admin\/)/;

const script = /["'`](?:\.\/|\/_astro\/)([^"'`]+\.js)["'`]/g;

/** 网页用到的脚本，连同它们引到的：_astro/ 里别的（网页编辑器的）不是给读者的。 */
async function pageScripts(folder: string, pages: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const page of pages)
    for (const [, name] of (await readFile(join(folder, page), "utf8")).matchAll(script)) found.add(`_astro/${name}`);
  for (const file of found)
    for (const [, name] of (await readFile(join(folder, file), "utf8")).matchAll(script)) found.add(`_astro/${name}`);
  return found;
}

/** 站点里的地址：index.html 就是它所在的文件夹。 */
const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/**
 * 为建好的简体站点出一套繁体的，放在 /hant/ 下面：网页、页面的脚本和脚本要取的数据。
 * @param folder 建好的站点。
 * @returns 写了多少网页。
 */
export async function writeTraditional(folder: string, names: readonly ProtectedName[]): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((file) => !file.startsWith(`${traditionalPrefix.slice(1)}/`) && !single.test(file))
    .sort();
  const pages = files.filter((file) => file.endsWith(".html"));
  const scripts = await pageScripts(folder, pages);
  const translated = files.filter((file) => file.endsWith(".html") || pageData.test(file) || scripts.has(file));
  const addresses = new Set(translated.map(addressOf));
  const isPage = (path: string) => addresses.has(path);
  const convert = makeConverter(names);
  const output = (file: string, text: string): string => {
    if (file.endsWith(".html")) return convertHtml(text, convert, isPage);
    if (file.endsWith(".js")) return convertScript(text, convert);
    return JSON.stringify(
      file === lexicon
        ? convertLexicon(JSON.parse(text) as PackedLexicon, convert)
        : convertJson(JSON.parse(text), convert, isPage),
    );
  };
  for (const file of translated) {
    const target = join(folder, traditionalPrefix, file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, output(file, await readFile(join(folder, file), "utf8")));
  }
  return pages.length;
}
