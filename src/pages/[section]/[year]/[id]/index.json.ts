import type { APIRoute } from "astro";
import type { RecordNode } from "../../../../archive/nodes.ts";
import { toRecordDocument } from "../../../../exports/open-data/record-document.ts";
import { archive, bodyOf } from "../../../../loading/publication.ts";
import { recordPaths } from "../../../../loading/record-paths.ts";
import { renderMarkdown } from "../../../../markdown/render.ts";

export const getStaticPaths = recordPaths;

export const GET: APIRoute<{ record: RecordNode }> = async ({ props: { record } }) => {
  const { paragraphs } = renderMarkdown(bodyOf(record));
  return Response.json(toRecordDocument(record, await archive(), paragraphs));
};
