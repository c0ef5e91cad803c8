import type { APIRoute } from "astro";
import { archive } from "../loading/publication.ts";

/** site.yaml 里自定的主色；没有自定就是空的，页面也不引用。 */
export const GET: APIRoute = async () => {
  const { colours } = (await archive()).site;
  const css = colours
    ? `:root{--accent:${colours.accent}}\n@media (prefers-color-scheme:dark){:root{--accent:${colours.accentDark}}}\n`
    : "";
  return new Response(css, { headers: { "content-type": "text/css; charset=utf-8" } });
};
