import type { APIRoute } from "astro";
import type { RecordNode } from "../../../../archive/nodes.ts";
import { toRecordDocument } from "../../../../exports/open-data/record-document.ts";
import { archive, bodyOf } from "../../../../loading/publication.ts";
import { renderMarkdown } from "../../../../markdown/render.ts";

export async function getStaticPaths() {
  const { records } = await archive();
  return records
    .filter(({ type }) => type !== "editor-note")
    .map((record) => {
      const [, section, year, id] = record.url.split("/");
      return { params: { section, year, id }, props: { record } };
    });
}

export const GET: APIRoute<{ record: RecordNode }> = async ({ props: { record } }) => {
  const { paragraphs } = renderMarkdown(await bodyOf(record), {});
  return Response.json(toRecordDocument(record, await archive(), paragraphs));
};
