import type { APIRoute } from "astro";
import { atomCorrections } from "../../exports/corrections-feed.ts";
import { archive } from "../../loading/publication.ts";

export const GET: APIRoute = async () =>
  new Response(atomCorrections(await archive()), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
