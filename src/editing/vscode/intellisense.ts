import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Content } from "../../reading/read-content.ts";
import {
  type CollectionName,
  collectionNames,
  collections,
  recordTypes,
  vocabularies,
} from "../../schemas/collections.ts";
import { choicesIn, termsIn } from "../look-up.ts";
import { editorSchema, type Suggestions } from "./json-schema.ts";

/** 已有的编号，按所指的东西分；补全时列出来。 */
function suggestions(content: Content): Suggestions {
  return new Map([
    ...collectionNames.map((name) => [collections[name].label as string, choicesIn(content, name)] as const),
    ...(Object.keys(vocabularies) as (keyof typeof vocabularies)[]).map(
      (name) => [vocabularies[name] as string, termsIn(content, name)] as const,
    ),
    ["记录", (Object.keys(recordTypes) as CollectionName[]).flatMap((name) => choicesIn(content, name))] as const,
  ]);
}

/**
 * 给 Astro 的 VS Code 扩展看的：哪一份 Markdown 属于哪一个集合，各集合按什么查，编号有哪些可填。
 * 里面有本机的路径和现有的编号，所以写在不提交的 .astro/ 里，随内容更新。
 * @param root 内容根目录。
 */
export function intellisenseFiles(content: Content, root: string): Map<string, string> {
  const known = suggestions(content);
  const markdown = collectionNames.filter((name) => collections[name].format === "md");
  // 名称前加 yikan-，免得同 Astro 自己为装载器写的那几份混在一起。
  const own = (name: CollectionName) => `yikan-${name}`;
  const entries = markdown.flatMap((name) =>
    content.entries[name].map(({ path }) => [
      decodeURIComponent(pathToFileURL(resolve(root, path)).href).toLowerCase(),
      own(name),
    ]),
  );
  return new Map([
    [
      ".astro/collections/collections.json",
      JSON.stringify({
        collections: markdown.map((name) => ({ hasSchema: true, name: own(name) })),
        entries: Object.fromEntries(entries),
      }),
    ],
    ...markdown.map((name): [string, string] => [
      `.astro/collections/${own(name)}.schema.json`,
      JSON.stringify(editorSchema(collections[name].schema, name, known)),
    ]),
  ]);
}
