import type { APIRoute } from "astro";
import { draw } from "../../exports/pictures/draw.ts";
import { type Picture, pictures } from "../../exports/pictures/pictures.ts";
import { render } from "../../exports/pictures/render.ts";
import { archive } from "../../loading/publication.ts";

export async function getStaticPaths() {
  return [...pictures(await archive()).values()].map((picture) => ({
    params: { path: picture.url.replace(/^\/pictures\/|\.png$/g, "") },
    props: { picture },
  }));
}

export const GET: APIRoute<{ picture: Picture }> = async ({ props: { picture } }) =>
  new Response(new Uint8Array(await render(draw(picture.card))), { headers: { "content-type": "image/png" } });
