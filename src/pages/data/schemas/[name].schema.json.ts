import type { APIRoute } from "astro";
import { publishedSchemas } from "../../../exports/open-data/files.ts";
import { archive } from "../../../loading/publication.ts";

export async function getStaticPaths() {
  const { site } = await archive();
  return publishedSchemas(site.url).map(({ name, schema }) => ({ params: { name }, props: { schema } }));
}

export const GET: APIRoute = ({ props: { schema } }) =>
  new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { "content-type": "application/schema+json; charset=utf-8" },
  });
