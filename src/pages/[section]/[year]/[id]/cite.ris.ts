import type { APIRoute } from "astro";
import type { RecordNode } from "../../../../archive/nodes.ts";
import { recordReference } from "../../../../citation/record-reference.ts";
import { ris } from "../../../../citation/ris.ts";
import { archive } from "../../../../loading/publication.ts";
import { recordPaths } from "../../../../loading/record-paths.ts";

export const getStaticPaths = recordPaths;

export const GET: APIRoute<{ record: RecordNode }> = async ({ props: { record } }) =>
  new Response(`${ris(record.id, recordReference(record, (await archive()).site))}\n`, {
    headers: { "content-type": "application/x-research-info-systems; charset=utf-8" },
  });
