import type { Archive } from "../../archive/archive.ts";
import { once } from "../../archive/tracker.ts";
import { type OpenCollection, openCollections } from "./collections.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { collectionSchema, type JsonSchema, rowSchema } from "./json-schema.ts";
import { recordDocumentSchema } from "./record-document.ts";
import { table } from "./table.ts";

/** 三种格式，连同各自的媒体类型和用处。 */
export const formats = {
  json: { label: "JSON", mediatype: "application/json" },
  csv: { label: "CSV", mediatype: "text/csv" },
  jsonl: { label: "JSON Lines", mediatype: "application/jsonl" },
} as const;
export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as Format[];

export const dataFolder = "/data/";
export const fileName = (name: string, format: Format) => `${name}.${format}`;
export const schemaName = (name: string) => `schemas/${name}.schema.json`;

/** 一条记录的网页旁边那份 JSON 的 Schema 的名称。 */
export const recordDocumentName = "record-document";

/** 摊平的字段，数据字典和 CSV 共用。 */
export const fields = ({ row }: OpenCollection): Field[] => fieldsOf(rowSchema(row));

/** 发布出去的全部 JSON Schema：八个集合各一份，一条记录一份。 */
export function publishedSchemas(origin: string): { name: string; schema: JsonSchema }[] {
  const id = (name: string) => new URL(dataFolder + schemaName(name), origin).href;
  return [
    ...openCollections.map(({ name, label, row }) => ({ name, schema: collectionSchema(id(name), label, row) })),
    { name: recordDocumentName, schema: recordDocumentSchema(id(recordDocumentName)) },
  ];
}

/** 三种格式的全文；两种 JSON 的各行是同样的，只写一遍。 */
function write(rows: readonly object[], collection: OpenCollection, { site }: Archive): Record<Format, string> {
  const lines = rows.map((row) => JSON.stringify(row));
  return {
    json: `[\n${lines.join(",\n")}\n]\n`,
    csv: table(fields(collection), rows, site.url),
    jsonl: lines.map((line) => `${line}\n`).join(""),
  };
}

/** 一个公开的数据文件。 */
export interface DataFile {
  collection: OpenCollection;
  format: Format;
  /** /data/ 之下的文件名。 */
  path: string;
}

/** 全部数据文件。 */
export const dataFiles: readonly DataFile[] = openCollections.flatMap((collection) =>
  formatNames.map((format) => ({ collection, format, path: fileName(collection.name, format) })),
);

/** 一个集合的三种格式一起写，只写一遍；一个集合一个集合地记：改了人物，不必重写记录。 */
const writing = new Map(
  openCollections.map((collection) => [
    collection,
    once(`data ${collection.name}`, (archive) => write(collection.rows(archive), collection, archive)),
  ]),
);

/** 一个数据文件的全文。@throws 没有这个集合。 */
export function dataText({ collection, format }: DataFile, archive: Archive): string {
  const texts = writing.get(collection);
  if (!texts) throw new Error(`没有 ${collection.name} 这个集合`);
  return texts(archive)[format];
}
