import type { APIRoute, GetStaticPaths } from "astro";
import { figurePieces } from "../../../exports/figure-rows.ts";
import { archive } from "../../../loading/publication.ts";

export const getStaticPaths: GetStaticPaths = async () =>
  figurePieces(await archive()).map(({ number, items }) => ({ params: { piece: String(number) }, props: { items } }));

/** 数字总表的一份，筛选和排序的脚本用到才取。 */
export const GET: APIRoute = ({ props: { items } }) =>
  new Response(`${JSON.stringify(items)}\n`, { headers: { "content-type": "application/json; charset=utf-8" } });
