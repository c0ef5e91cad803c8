import type { APIRoute } from "astro";
import { archive, bodyOf } from "../../loading/publication.ts";
import { searchDocuments } from "../../search/documents.ts";
import { makeLexicon } from "../../search/make-lexicon.ts";
import { pack } from "../../search/packed-lexicon.ts";

export const getStaticPaths = () => ["documents", "lexicon", "pinyin"].map((file) => ({ params: { file } }));

async function make() {
  const publication = await archive();
  const documents = await searchDocuments(publication, bodyOf);
  return { documents, ...pack(makeLexicon(publication, documents)) };
}

let made: ReturnType<typeof make> | undefined;

/** documents 供做索引用，做完即删；lexicon 和 pinyin 随搜索页发布。 */
export const GET: APIRoute = async ({ params: { file } }) => {
  made ??= make();
  const files: Record<string, unknown> = await made;
  return Response.json(files[file ?? ""]);
};
