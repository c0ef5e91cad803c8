import type { APIRoute } from "astro";
import { cityColumns } from "../../../exports/city-column.ts";
import { archive } from "../../../loading/publication.ts";

export const getStaticPaths = async () =>
  (await archive()).cities.filter(({ mechanisms }) => mechanisms.length > 0).map(({ id }) => ({ params: { id } }));

/** 并排比较的一栏，一座城市一份：页面的脚本只取选中的几份。 */
export const GET: APIRoute = async ({ params: { id = "" } }) =>
  new Response(`${JSON.stringify(cityColumns(await archive()).get(id))}\n`, {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
