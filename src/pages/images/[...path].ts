import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute } from "astro";
import { pictureFiles, pictureRoot } from "../../reading/picture-files.ts";
import { contentRoot } from "../../reading/read-content.ts";

export const getStaticPaths = () => pictureFiles(contentRoot()).map(({ path }) => ({ params: { path } }));

/** 内容里的图片，原样端出去：一个字节也不改。 */
export const GET: APIRoute<Record<string, never>, { path: string }> = async ({ params: { path } }) =>
  new Response(new Uint8Array(await readFile(join(pictureRoot(contentRoot()), path))));
