import type { APIRoute } from "astro";
import { archive, bodyOf } from "../../loading/publication.ts";
import { searchDocuments } from "../../search/documents.ts";
import { makeLexicon } from "../../search/make-lexicon.ts";

export const getStaticPaths = () => [{ params: { file: "documents" } }, { params: { file: "lexicon" } }];

/** documents 供做索引用，做完即删；lexicon 随搜索页发布。 */
export const GET: APIRoute = async ({ params: { file } }) => {
  const publication = await archive();
  const documents = await searchDocuments(publication, bodyOf);
  return Response.json(file === "documents" ? documents : makeLexicon(publication, documents));
};
