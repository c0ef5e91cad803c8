import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { suggestion } from "../reading/nearest.ts";
import { readContent } from "../reading/read-content.ts";
import { collections, type RecordCollection, recordTypes } from "../schemas/collections.ts";
import { BadInput } from "./bad-input.ts";
import { type Imported, type ImportOptions, importDocument } from "./import-document.ts";
import { publicationOf } from "./publication.ts";
import { type Arrival, receiveFile } from "./reading/receive.ts";
import { writeFiles } from "./writing/write-files.ts";

export interface ImportRequest {
  /** 来件：文件路径；标准输入的另给读法。 */
  inputs: readonly (string | { name: string; receive: () => Promise<Arrival> })[];
  content: string;
  originals: string;
  kind?: string | undefined;
  city?: string | undefined;
  year?: string | undefined;
  bulletin?: string | undefined;
  source?: string | undefined;
  thisYear: number;
  force?: boolean;
  /** 只看报告，什么也不写。 */
  dryRun?: boolean;
  askAlt?: ImportOptions["askAlt"];
}

/** 一份来件的结果：成了，或者为什么不成。 */
export type Outcome = { input: string } & ({ imported: Imported } | { message: string });

function kindFrom(text: string | undefined): RecordCollection | undefined {
  if (text === undefined) return undefined;
  const names = Object.entries(recordTypes) as [RecordCollection, string][];
  const found = names.find(([name, type]) => [name, type, collections[name].label].includes(text));
  if (found) return found[0];
  const all = names.map(([name]) => collections[name].label);
  throw new BadInput(`不认得种类 “${text}”${suggestion(text, [...all, ...names.flat()])}；可以写：${all.join("、")}`);
}

function yearFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(?:19|20)\d{2}$/.test(text)) throw new BadInput(`年份 “${text}” 看不懂，请写四位数字，例如 2024`);
  return Number(text);
}

function idFrom(text: string | undefined, known: ReadonlySet<string>, what: string): string | undefined {
  if (text !== undefined && !known.has(text))
    throw new BadInput(`没有编号为 “${text}” 的${what}${suggestion(text, known)}`);
  return text;
}

async function importOne(request: ImportRequest, arrival: Arrival): Promise<Imported> {
  // 每一份都重新读一遍内容：前一份刚写下的编号、人物、来源，后一份都要认得。
  const content = await readContent(request.content);
  const publication = publicationOf(content);
  const imported = await importDocument(arrival, {
    publication,
    content: request.content,
    originals: request.originals,
    sourcesFile: await readFile(join(request.content, "vocabulary/sources.yaml"), "utf8").catch(() => undefined),
    kind: kindFrom(request.kind),
    city: idFrom(request.city, content.ids.cities, "城市"),
    year: yearFrom(request.year),
    bulletin: idFrom(request.bulletin, content.ids.bulletins, "会刊"),
    source: idFrom(request.source, new Set(publication.sources.map(({ id }) => id)), "来源"),
    thisYear: request.thisYear,
    force: request.force ?? false,
    askAlt: request.askAlt ?? (async () => ""),
  });
  if (!request.dryRun) await writeFiles(imported.files, request.force ?? false);
  return imported;
}

/** 逐份导入：一份不成，说明为什么，什么也不写，接着导下一份。 */
export async function importFiles(request: ImportRequest): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const each of request.inputs) {
    const input = typeof each === "string" ? each : each.name;
    try {
      const arrival = await (typeof each === "string" ? receiveFile(each) : each.receive());
      outcomes.push({ input, imported: await importOne(request, arrival) });
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      outcomes.push({ input, message: error.message });
    }
  }
  return outcomes;
}
