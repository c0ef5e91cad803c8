import type { APIRoute } from "astro";
import { allReferences } from "../../citation/all-references.ts";
import { bibtex } from "../../citation/bibtex.ts";
import { archive } from "../../loading/publication.ts";

export const GET: APIRoute = async () =>
  new Response(allReferences(await archive(), bibtex), {
    headers: { "content-type": "application/x-bibtex; charset=utf-8" },
  });
