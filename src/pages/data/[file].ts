import type { APIRoute } from "astro";
import { type DataFile, dataFiles, formats } from "../../exports/open-data/files.ts";
import { archive } from "../../loading/publication.ts";

export async function getStaticPaths() {
  return dataFiles(await archive()).map((data) => ({ params: { file: data.path }, props: { data } }));
}

export const GET: APIRoute<{ data: DataFile }> = ({ props: { data } }) =>
  new Response(data.text, { headers: { "content-type": `${formats[data.format].mediatype}; charset=utf-8` } });
