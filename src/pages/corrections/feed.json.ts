import type { APIRoute } from "astro";
import { jsonCorrections } from "../../exports/corrections-feed.ts";
import { archive } from "../../loading/publication.ts";

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(jsonCorrections(await archive()))}\n`, {
    headers: { "content-type": "application/feed+json; charset=utf-8" },
  });
