import type { APIRoute } from "astro";
import { archive } from "../../loading/publication.ts";
import { adminConfig } from "./config.ts";

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(adminConfig((await archive()).site), null, 1)}\n`, {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
