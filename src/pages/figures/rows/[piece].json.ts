import type { APIRoute } from "astro";
import { countPieces, figurePieces, figureRow } from "../../../exports/figure-rows.ts";
import { archive } from "../../../loading/publication.ts";

export const getStaticPaths = async () =>
  Array.from({ length: countPieces(await archive()) }, (_, index) => ({ params: { piece: String(index + 1) } }));

/** 数字总表的一份，筛选和排序的脚本用到才取。 */
export const GET: APIRoute = async ({ params: { piece } }) => {
  const items = figurePieces(await archive())[Number(piece) - 1]?.items.map(figureRow);
  return new Response(`${JSON.stringify(items)}\n`, { headers: { "content-type": "application/json; charset=utf-8" } });
};
