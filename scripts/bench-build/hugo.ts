import { matter, type PeerFile, type PeerLayout, sections } from "./peer.ts";
import type { PeerItem } from "./publication.ts";

const folders = { bulletin: "bulletins", "same-name": "same-names" } as const;
/** 城市、人物、机制是分类法里的词，各有自己的页面。 */
const terms = { city: "cities", person: "people", mechanism: "mechanisms" } as const;

/** Hugo 指认一页用路径，末尾没有斜线。 */
const pathsIn = (fields: Record<string, unknown>) => {
  const changed = { ...fields };
  for (const name of ["contents", "related"])
    if (Array.isArray(fields[name])) changed[name] = fields[name].map((url: string) => url.replace(/\/$/, ""));
  return changed;
};

function fileOf(item: PeerItem): PeerFile {
  const fields = pathsIn(item.fields);
  if (item.kind === "record") return { path: `content${item.url.slice(0, -1)}.md`, text: matter(fields, item.body) };
  const { kind, id, body } = item;
  if (kind === "bulletin" || kind === "same-name")
    return { path: `content/${folders[kind]}/${id}.md`, text: matter(fields, body) };
  return { path: `content/${terms[kind]}/${id}/_index.md`, text: matter({ ...fields, id }, body) };
}

export const hugoLayout: PeerLayout = {
  templates: "hugo-site",
  statics: "static",
  fileOf,
  rest: ({ topics }) => [
    ...topics.map(({ id, name, description }) => ({
      path: `content/topics/${id}/_index.md`,
      text: matter({ title: name, description }),
    })),
    ...Object.entries({
      ...sections,
      bulletins: "会刊",
      "same-names": "同名异义",
      cities: "城市",
      people: "人物",
      topics: "专题",
      mechanisms: "机制",
    }).map(([folder, title]) => ({ path: `content/${folder}/_index.md`, text: matter({ title }) })),
  ],
};
