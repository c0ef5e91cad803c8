import type { APIRoute } from "astro";
import { archive, bodyOf } from "../../loading/publication.ts";
import { searchDocuments } from "../../search/documents.ts";
import type { Prepared } from "../../search/index-site.ts";
import { makeLexicon } from "../../search/make-lexicon.ts";
import { pack } from "../../search/packed-lexicon.ts";

export const getStaticPaths = () => ["prepared", "lexicon", "pinyin"].map((file) => ({ params: { file } }));

async function make() {
  const publication = await archive();
  const documents = await searchDocuments(publication, bodyOf);
  const prepared: Prepared = { engine: publication.site.searchEngine, documents };
  return { prepared, ...pack(makeLexicon(publication, documents)) };
}

let made: ReturnType<typeof make> | undefined;

/** prepared 供做索引用，做完即删；lexicon 和 pinyin 随搜索页发布。 */
export const GET: APIRoute = async ({ params: { file } }) => {
  made ??= make();
  const files: Record<string, unknown> = await made;
  return Response.json(files[file ?? ""]);
};
