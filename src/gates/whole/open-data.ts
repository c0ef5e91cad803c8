import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { recordDocumentName } from "../../exports/open-data/files.ts";
import type { BuiltSite } from "../built-site.ts";
import type { SiteFinding, SiteGate } from "../gate.ts";

type Validate = ReturnType<Ajv2020["compile"]>;

const schemaFile = (name: string) => `data/schemas/${name}.schema.json`;

async function validator(site: BuiltSite, name: string): Promise<Validate> {
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(await site.text(schemaFile(name))));
}

const faults = (file: string, validate: Validate, text: string): SiteFinding[] => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [{ file, where: "", message: "不是合法的 JSON", remedy: "由程序写出，不要手改" }];
  }
  if (validate(data)) return [];
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => ({
    file,
    where: instancePath,
    message: `不合于公布的 JSON Schema：${message ?? ""}`,
    remedy: "数据和 Schema 出自同一份定义，改那里",
  }));
};

/** JSON Lines 逐行同 JSON 的逐项一样。 */
function linesDiffer(json: string, lines: string): boolean {
  const items = JSON.parse(json) as unknown[];
  const rows = lines.trimEnd() === "" ? [] : lines.trimEnd().split("\n");
  return rows.length !== items.length || rows.some((row, index) => row !== JSON.stringify(items[index]));
}

/** 公开数据和每条记录旁边的 JSON 合于公布的 JSON Schema；几种格式说的是同样的话。 */
export const openData: SiteGate = {
  id: "data/schema",
  title: "公开数据合于 JSON Schema",
  async inspect(site) {
    const found: SiteFinding[] = [];
    const schemas = site.files(/^data\/schemas\/.*\.schema\.json$/);
    for (const schema of schemas) {
      const name = schema.slice("data/schemas/".length, -".schema.json".length);
      if (name === recordDocumentName) continue;
      const file = `data/${name}.json`;
      if (!site.facts.has(file)) {
        found.push({ file, where: "", message: "公布了 JSON Schema，却没有数据", remedy: "补上数据" });
        continue;
      }
      const text = await site.text(file);
      const own = faults(file, await validator(site, name), text);
      found.push(...own);
      const twin = `data/${name}.jsonl`;
      if (own.length === 0 && site.facts.has(twin) && linesDiffer(text, await site.text(twin)))
        found.push({ file: twin, where: "", message: "同 JSON 的内容不一样", remedy: "两种由同一份数据写出" });
    }
    if (!site.facts.has(schemaFile(recordDocumentName))) return found;
    const validate = await validator(site, recordDocumentName);
    for (const { file, record } of site.pages()) {
      if (!record || file.startsWith("hant/")) continue;
      const document = file.replace(/index\.html$/, "index.json");
      if (!site.facts.has(document))
        found.push({ file, where: "", message: "旁边没有它的 JSON", remedy: `写出 ${document}` });
      else found.push(...faults(document, validate, await site.text(document)));
    }
    return found;
  },
};
