import type { APIRoute } from "astro";
import { atomFeed } from "../../exports/atom.ts";
import { type Feed, feeds } from "../../exports/feeds.ts";
import { archive } from "../../loading/publication.ts";

export async function getStaticPaths() {
  return feeds(await archive()).map((feed) => ({
    params: { scope: feed.page.slice(1, -1) || undefined },
    props: { feed },
  }));
}

export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed } }) =>
  new Response(atomFeed((await archive()).site, feed), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
