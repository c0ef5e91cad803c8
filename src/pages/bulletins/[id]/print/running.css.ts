import type { APIRoute } from "astro";
import type { BulletinNode } from "../../../../archive/nodes.ts";
import { runningHeads } from "../../../../exports/issue/running-heads.ts";
import { archive } from "../../../../loading/publication.ts";

export async function getStaticPaths() {
  const { bulletins } = await archive();
  return bulletins.map((bulletin) => ({ params: { id: bulletin.id }, props: { bulletin } }));
}

export const GET: APIRoute<{ bulletin: BulletinNode }> = async ({ props: { bulletin } }) =>
  new Response(runningHeads((await archive()).site.name, bulletin.data.short), {
    headers: { "content-type": "text/css; charset=utf-8" },
  });
