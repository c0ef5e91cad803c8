import type { APIRoute } from "astro";
import { type Feed, feeds } from "../../exports/feeds.ts";
import { jsonFeed } from "../../exports/json-feed.ts";
import { archive } from "../../loading/publication.ts";

export async function getStaticPaths() {
  return feeds(await archive()).map((feed) => ({
    params: { scope: feed.page.slice(1, -1) || undefined },
    props: { feed },
  }));
}

export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed } }) =>
  new Response(`${JSON.stringify(jsonFeed((await archive()).site, feed))}\n`, {
    headers: { "content-type": "application/feed+json; charset=utf-8" },
  });
