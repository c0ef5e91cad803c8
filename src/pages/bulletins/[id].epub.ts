import type { APIRoute } from "astro";
import type { BulletinNode } from "../../archive/nodes.ts";
import { issueEpub } from "../../loading/issue-epub.ts";
import { archive } from "../../loading/publication.ts";

export async function getStaticPaths() {
  const { bulletins } = await archive();
  return bulletins.map((bulletin) => ({ params: { id: bulletin.id }, props: { bulletin } }));
}

export const GET: APIRoute<{ bulletin: BulletinNode }> = async ({ props: { bulletin } }) =>
  new Response(new Uint8Array(await issueEpub(bulletin)), { headers: { "content-type": "application/epub+zip" } });
