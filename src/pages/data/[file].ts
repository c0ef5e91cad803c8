import type { APIRoute } from "astro";
import { openCollections } from "../../exports/open-data/collections.ts";
import { collectionFiles, fileName, formatNames, formats } from "../../exports/open-data/files.ts";
import { archive } from "../../loading/publication.ts";

export const getStaticPaths = () =>
  openCollections.flatMap(({ name }) =>
    formatNames.map((format) => ({ params: { file: fileName(name, format) }, props: { name, format } })),
  );

export const GET: APIRoute<{ name: string; format: keyof typeof formats }> = async ({ props: { name, format } }) => {
  const data = collectionFiles(await archive(), name).find((file) => file.format === format);
  if (!data) throw new Error(`没有 ${name} 的 ${format} 数据文件`);
  return new Response(data.text, { headers: { "content-type": `${formats[format].mediatype}; charset=utf-8` } });
};
