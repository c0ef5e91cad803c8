import { z } from "zod";
import type { Archive } from "../../archive/archive.ts";
import type { RecordNode } from "../../archive/nodes.ts";
import { site } from "../../schemas/site.ts";
import { named, text } from "./field.ts";
import { dialect, type JsonSchema, rowSchema } from "./json-schema.ts";
import { figureRow, toFigureRow } from "./rows/figure.ts";
import { recordRow, toRecordRow } from "./rows/record.ts";

const paragraph = z.strictObject({
  anchor: text("锚点", "网页上的锚点，接在网址后面，前面加 #。"),
  text: text("文字", "这一段的文字，不带记号。"),
});

/** 一条记录的网页旁边的那份 JSON：记录、正文、说到的数字，连同出处和许可，单独拿走也说得清。 */
export const recordDocument = z.strictObject({
  publication: named(
    z.strictObject({ name: text("名称", "出版物的名称。"), url: text("网址", "出版物的网址。") }),
    "出版物",
    "出自哪份出版物。",
  ),
  canonical: named(z.url(), "规范网址", "这条记录的完整网址。"),
  licence: named(
    z.strictObject({
      name: named(site.shape.licence.shape.name, "名称"),
      url: named(site.shape.licence.shape.url, "网址"),
      spdx: named(site.shape.licence.shape.spdx, "SPDX 编号"),
    }),
    "许可",
    "文字和数据的许可。",
  ),
  record: named(recordRow, "记录", "与公开数据里的那一项相同。"),
  paragraphs: named(z.array(paragraph), "正文", "正文的各段，照先后。"),
  figures: named(z.array(figureRow), "数字", "正文里说到的数字；复述别处的，是登记的那一处。"),
});

export const recordDocumentSchema = (id: string): JsonSchema => ({
  $schema: dialect,
  $id: id,
  title: "一条记录",
  ...rowSchema(recordDocument),
});

export const toRecordDocument = (
  node: RecordNode,
  { site: { name, url, licence } }: Pick<Archive, "site">,
  paragraphs: readonly { id: string; text: string }[],
): z.infer<typeof recordDocument> => ({
  publication: { name, url },
  canonical: new URL(node.url, url).href,
  licence,
  record: toRecordRow(node),
  paragraphs: paragraphs.map(({ id, text: words }) => ({ anchor: id, text: words })),
  figures: node.stated.map((figure) => toFigureRow(figure.sameAs ?? figure)),
});
