import type { Archive } from "../../archive/archive.ts";
import type { OpenCollection } from "./collections.ts";
import type { Field } from "./fields.ts";
import { dataFiles, type Format, fields, formats, schemaName } from "./files.ts";
import { licenceEntry } from "./licence.ts";
import { columnsOf, heading } from "./table.ts";

const columnTypes: Partial<Record<Field["type"], string>> = { 数值: "number" };

/** CSV 的 Table Schema：一栏一项，取值是格子里看得见的写法。 */
const tableSchema = (collection: OpenCollection) => ({
  fields: columnsOf(fields(collection)).map((field) => ({
    name: heading(field),
    title: field.path.join("."),
    type: (field.lists === 0 && columnTypes[field.type]) || "string",
    description: field.description,
    ...(field.required && field.lists === 0 ? { constraints: { required: true } } : {}),
  })),
  missingValues: [""],
});

const schemaFor: Record<Format, (collection: OpenCollection) => object> = {
  csv: (collection) => ({ type: "table", schema: tableSchema(collection) }),
  json: ({ name }) => ({ jsonSchema: schemaName(name) }),
  jsonl: ({ name }) => ({ jsonSchema: `${schemaName(name)}#/$defs/row` }),
};

/** 清单里的一个文件；字节数和摘要在文件落盘以后填。 */
export interface Resource {
  name: string;
  path: string;
  title: string;
  description: string;
  format: Format;
  mediatype: string;
  encoding: "utf-8";
  rows: number;
  licenses: ReturnType<typeof licenceEntry>[];
  bytes?: number;
  hash?: string;
}

/**
 * 公开数据的清单，照 Data Package 2.0（https://datapackage.org/）。
 * rows 是标准之外的一栏：条数。
 */
export function dataPackage(archive: Archive) {
  const { site } = archive;
  const licenses = [licenceEntry(site)];
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "open-data",
    title: `${site.name}开放数据`,
    description: site.description,
    homepage: new URL("/data/", site.url).href,
    licenses,
    contributors: [{ title: site.publisher, roles: ["publisher"] }],
    resources: dataFiles.map(
      ({ collection, format, path }): Resource => ({
        name: `${collection.name}-${format}`,
        path,
        title: `${collection.label}（${formats[format].label}）`,
        description: collection.description,
        format,
        mediatype: formats[format].mediatype,
        encoding: "utf-8",
        rows: collection.count(archive),
        ...schemaFor[format](collection),
        licenses,
      }),
    ),
  };
}
