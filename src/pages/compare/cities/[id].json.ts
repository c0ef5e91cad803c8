import type { APIRoute, GetStaticPaths } from "astro";
import { cityColumns } from "../../../exports/city-column.ts";
import { archive } from "../../../loading/publication.ts";

export const getStaticPaths: GetStaticPaths = async () =>
  [...cityColumns(await archive())].map(([id, column]) => ({ params: { id }, props: { column } }));

/** 并排比较的一栏，一座城市一份：页面的脚本只取选中的几份。 */
export const GET: APIRoute = ({ props: { column } }) =>
  new Response(`${JSON.stringify(column)}\n`, { headers: { "content-type": "application/json; charset=utf-8" } });
