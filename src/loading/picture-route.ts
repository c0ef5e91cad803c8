import type { APIRoute } from "astro";
import { type Picture, pictures } from "../exports/pictures/pictures.ts";
import { render } from "../exports/pictures/render.ts";
import { archive } from "./publication.ts";

/** 预览时的分享图，要哪张画哪张；建站时由 exports/pictures/write-pictures 画，不经 Astro。 */
export async function getStaticPaths() {
  return [...pictures(await archive()).values()].map((picture) => ({
    params: { path: picture.url.replace(/^\/pictures\/|\.png$/g, "") },
    props: { picture },
  }));
}

export const GET: APIRoute<{ picture: Picture }> = ({ props: { picture } }) =>
  new Response(new Uint8Array(render(picture.card)), { headers: { "content-type": "image/png" } });
