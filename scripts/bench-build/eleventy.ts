import { lookups } from "./lookups.ts";
import { matter, type PeerFile, type PeerLayout, sections } from "./peer.ts";
import type { PeerItem } from "./publication.ts";

const folders = { bulletin: "bulletins", mechanism: "mechanisms", "same-name": "same-names" } as const;

function fileOf(item: PeerItem): PeerFile | undefined {
  if (item.kind === "record")
    return { path: `content${item.url.slice(0, -1)}.md`, text: matter(item.fields, item.body) };
  const { kind, id, fields, body } = item;
  if (kind === "city" || kind === "person") return undefined;
  return { path: `content/${folders[kind]}/${id}.md`, text: matter(fields, body) };
}

const directory = (folder: string, data: object): PeerFile => ({
  path: `content/${folder}/${folder}.json`,
  text: JSON.stringify(data),
});

export const eleventyLayout: PeerLayout = {
  templates: "eleventy-site",
  statics: "static",
  fileOf,
  rest: (content, items) => [
    { path: "lib/names.json", text: JSON.stringify({ sections, ...lookups(content, items) }) },
    ...Object.keys(sections).map((section) =>
      directory(section, { layout: "record.11ty.js", section, tags: ["record"] }),
    ),
    ...Object.entries(folders).map(([kind, folder]) => directory(folder, { layout: `${kind}.11ty.js`, tags: [kind] })),
  ],
};
