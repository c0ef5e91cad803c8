import { z } from "zod";
import { collectionNames, collections, vocabularies } from "../../schemas/collections.ts";
import { redirect } from "../../schemas/redirects.ts";
import { site } from "../../schemas/site.ts";
import { source, term } from "../../schemas/vocabulary.ts";
import { editorSchema } from "./json-schema.ts";
import { snippets } from "./snippets.ts";

/** 纯 YAML 的文件：放在哪里，按什么查。 */
const yamlFiles: { name: string; match: string; schema: z.ZodType }[] = [
  ...collectionNames
    .filter((name) => collections[name].format === "yaml")
    .map((name) => ({ name: name as string, match: `content/${name}/*.yaml`, schema: collections[name].schema })),
  { name: "site", match: "content/site.yaml", schema: site },
  { name: "redirects", match: "content/redirects.yaml", schema: z.array(redirect) },
  ...Object.keys(vocabularies).map((name) => ({
    name,
    match: `content/vocabulary/${name}.yaml`,
    schema: z.array(name === "sources" ? source : term),
  })),
];

const settings = {
  "files.encoding": "utf8",
  "files.autoGuessEncoding": true,
  "files.eol": "\n",
  "files.insertFinalNewline": true,
  "editor.wordWrap": "on",
  // 中文标点不是易混的字母。
  "editor.unicodeHighlight.ambiguousCharacters": false,
  "editor.unicodeHighlight.invisibleCharacters": true,
  // 打了字段名就提示，不必先按组合键。
  "[markdown]": { "editor.quickSuggestions": { other: true, comments: false, strings: true } },
  "[yaml]": { "editor.quickSuggestions": { other: true, comments: false, strings: true } },
  "yaml.schemaStore.enable": false,
  "yaml.schemas": Object.fromEntries(yamlFiles.map(({ name, match }) => [`./.vscode/schemas/${name}.json`, match])),
  // Markdown 的前置信息由 Astro 的扩展来查，用的是 npm run schemas 写进 .astro/collections 的那几份。
  "astro.content-intellisense": true,
};

const extensions = { recommendations: ["redhat.vscode-yaml", "astro-build.astro-vscode"] };

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * 给 VS Code 的文件，全部由 schemas 得出：路径（相对项目根）和内容。
 * 里面没有一样来自 content/，换一份出版物也不用重写。
 */
export function vscodeFiles(): Map<string, string> {
  return new Map([
    [".vscode/settings.json", json(settings)],
    [".vscode/extensions.json", json(extensions)],
    [".vscode/yikan.code-snippets", json(snippets())],
    ...collectionNames
      .filter((name) => collections[name].format === "md")
      .map((name): [string, string] => [
        `.vscode/schemas/${name}.json`,
        json(editorSchema(collections[name].schema, name)),
      ]),
    ...yamlFiles.map(({ name, schema }): [string, string] => [
      `.vscode/schemas/${name}.json`,
      json(editorSchema(schema, name)),
    ]),
  ]);
}
