import type { APIRoute } from "astro";
import { dataFiles, dataText, formats } from "../../exports/open-data/files.ts";
import { archive } from "../../loading/publication.ts";

export const getStaticPaths = () => dataFiles.map(({ path }) => ({ params: { file: path } }));

export const GET: APIRoute<Record<string, never>, { file: string }> = async ({ params }) => {
  const file = dataFiles.find(({ path }) => path === params.file);
  if (!file) throw new Error(`没有 ${params.file} 这个数据文件`);
  return new Response(dataText(file, await archive()), {
    headers: { "content-type": `${formats[file.format].mediatype}; charset=utf-8` },
  });
};
