import type { APIRoute } from "astro";
import { cityColumns } from "../../../exports/city-column.ts";
import type { Column } from "../../../exports/column.ts";
import { archive } from "../../../loading/publication.ts";

/** 一栏在列路径时取：别的城市添了什么，不牵连这一份。 */
export const getStaticPaths = async () =>
  Array.from(cityColumns(await archive()), ([id, column]) => ({ params: { id }, props: { column } }));

/** 并排比较的一栏，一座城市一份：页面的脚本只取选中的几份。 */
export const GET: APIRoute<{ column: Column }> = ({ props: { column } }) =>
  new Response(`${JSON.stringify(column)}\n`, { headers: { "content-type": "application/json; charset=utf-8" } });
