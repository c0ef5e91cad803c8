import type { APIRoute } from "astro";
import { atomFeed } from "../exports/atom.ts";
import { archive } from "../loading/publication.ts";

export const GET: APIRoute = async () =>
  new Response(atomFeed(await archive(), "/feed.xml"), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
