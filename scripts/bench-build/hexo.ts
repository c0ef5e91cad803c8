import { lookups } from "./lookups.ts";
import { matter, type PeerFile, type PeerLayout, sections } from "./peer.ts";
import type { PeerItem } from "./publication.ts";

const folders = { bulletin: "bulletins", mechanism: "mechanisms", "same-name": "same-names" } as const;

function fileOf(item: PeerItem): PeerFile | undefined {
  if (item.kind === "record") {
    const { cities, topics, ...fields } = item.fields;
    const id = item.url.split("/").at(-2);
    // 分类和标签是 Hexo 自己的字段；名称就用编号，网址才同别的工具一样。每座城市各是一类，不是上下级。
    const own = {
      permalink: item.url.slice(1),
      section: item.section,
      cityIds: cities,
      topicIds: topics,
      tags: topics,
    };
    const categories = (cities as string[]).map((city) => [city]);
    return { path: `source/_posts/${id}.md`, text: matter({ ...fields, ...own, categories }, item.body) };
  }
  const { kind, id, fields, body } = item;
  if (kind === "city" || kind === "person") return undefined;
  return {
    path: `source/${folders[kind]}/${id}/index.md`,
    text: matter({ ...fields, identifier: id, layout: kind }, body),
  };
}

export const hexoLayout: PeerLayout = {
  templates: "hexo-site",
  statics: "source",
  fileOf,
  rest: (content, items) => [{ path: "names.json", text: JSON.stringify({ sections, ...lookups(content, items) }) }],
};
