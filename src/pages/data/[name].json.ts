import type { APIRoute } from "astro";
import { openData } from "../../exports/collections.ts";
import { archive } from "../../loading/publication.ts";

export const getStaticPaths = () => Object.keys(openData).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params: { name = "" } }) => {
  const items = openData[name]?.(await archive()) ?? [];
  return new Response(`[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`, {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
};
