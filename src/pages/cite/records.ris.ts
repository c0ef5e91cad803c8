import type { APIRoute } from "astro";
import { allReferences } from "../../citation/all-references.ts";
import { ris } from "../../citation/ris.ts";
import { archive } from "../../loading/publication.ts";

export const GET: APIRoute = async () =>
  new Response(allReferences(await archive(), ris), {
    headers: { "content-type": "application/x-research-info-systems; charset=utf-8" },
  });
