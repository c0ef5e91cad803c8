import { readFileSync } from "node:fs";
import type { Memory } from "../building/memory.ts";
import type { Output } from "../building/output.ts";
import { traditionalPrefix } from "./address.ts";
import type { ProtectedName } from "./converter.ts";
import type { FileConverter } from "./file-converter.ts";
import { mentioner } from "./mentions.ts";
import { scriptsIn } from "./page-scripts.ts";
import { writeTraditionalSitemap } from "./sitemap.ts";
import { isTranslated } from "./translated.ts";

const memoryKey = "traditional";

interface Remembered {
  names: readonly ProtectedName[];
  /** 每个转过的文件引到的脚本；一样的几处共用一个数组，存下来也只存一份。 */
  scripts: ReadonlyMap<string, readonly string[]>;
}

/**
 * 为简体站点出一套繁体的，放在 /hant/ 下面：网页、页面的脚本和脚本要取的数据。
 * 一个文件转成什么样，只看它自己的字节和里面有的名字；两样都没有变的，照上一次的留着。
 * @param names 不许照普通的词转的名字。
 * @returns 共有多少网页，这一次转了多少文件。
 */
export async function writeTraditional(
  output: Output,
  memory: Memory,
  names: readonly ProtectedName[],
): Promise<{ pages: number; converted: number }> {
  const before = memory.recall<Remembered>(memoryKey);
  const mentions = before && mentioner(before.names, names);
  const scripts = new Map<string, readonly string[]>();
  const shared = new Map<string, readonly string[]>();
  let convert: FileConverter | undefined;
  let converted = 0;

  const visit = async (file: string): Promise<readonly string[]> => {
    const target = `${traditionalPrefix.slice(1)}/${file}`;
    const place = output.locate(file);
    if (!place) throw new Error(`产出里没有 ${file}`);
    const known = output.changed.has(file) ? undefined : before?.scripts.get(file);
    if (known && !mentions?.(readFileSync(place)) && output.keep(target)) {
      scripts.set(file, known);
      return known;
    }
    const text = readFileSync(place, "utf8");
    const found = file.endsWith(".json") ? [] : scriptsIn(text);
    const same = shared.get(found.join()) ?? found;
    shared.set(found.join(), same);
    scripts.set(file, same);
    // 词典很大，要转才装。
    convert ??= (await import("./file-converter.ts")).makeFileConverter(names);
    await output.write(target, convert(file, text));
    converted += 1;
    return same;
  };

  const wanted = new Set<string>();
  let pages = 0;
  for (const file of [...output.files.keys()].filter(isTranslated)) {
    if (file.endsWith(".html")) pages += 1;
    for (const script of await visit(file)) if (output.files.has(script)) wanted.add(script);
  }
  // 脚本又引到别的脚本；_astro/ 里没有网页引到的（网页编辑器的）不是给读者的。
  for (const script of wanted)
    for (const further of await visit(script)) if (output.files.has(further)) wanted.add(further);

  await writeTraditionalSitemap(output);
  memory.remember(memoryKey, { names, scripts } satisfies Remembered);
  return { pages, converted };
}
