import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { getLanguageService, type LanguageService } from "yaml-language-server";
import { vscodeFiles } from "../../src/editing/vscode/files.ts";
import { intellisenseFiles } from "../../src/editing/vscode/intellisense.ts";
import { readContent } from "../../src/reading/read-content.ts";
import { collectionNames, collections } from "../../src/schemas/collections.ts";
import { toText } from "../examples/example.ts";
import { examples } from "../examples/index.ts";
import { speech } from "../examples/records.ts";
import { writePublication } from "../reading/publication.ts";
import { problemsOf } from "../schemas/problems.ts";

const files = vscodeFiles();

describe(".vscode", () => {
  test("提交的同现在的 schemas 一致；不一致就运行 npm run schemas", () => {
    for (const [path, text] of files) expect(readFileSync(path, "utf8"), path).toBe(text);
    const committed = readdirSync(".vscode", { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
    expect(committed).toHaveLength(files.size);
  });

  test("不含现有内容里的城市和人物", async () => {
    const { entries } = await readContent("content");
    const names = [...entries.cities, ...entries.people].flatMap(({ id, data }) => {
      const { name, short } = data as { name: string; short?: string };
      return [name, ...(short ? [short] : []), ...(id.length > 5 ? [id] : [])];
    });
    const all = [...files.values()].join("\n");
    // “全国” 是平常的词。
    expect(names.filter((name) => name !== "全国" && all.includes(name))).toEqual([]);
  });

  test.each(collectionNames)("%s 的片段照占位的文字填好，就是合格的前置信息", (name) => {
    const all = JSON.parse(files.get(".vscode/yikan.code-snippets") ?? "") as Record<string, { body: string[] }>;
    const body = all[collections[name].label]?.body.join("\n") ?? "";
    const filled = body
      .replace(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, "$1")
      .replace(/\$\{\d+:[^}]*编号\}/g, "daitian")
      .replace(/"\$\{\d+:日期\}"/g, '"2021-05-07T08:30"')
      .replace(/\$\{\d+:(?:起始行|结束行|数值)\}/g, "1")
      .replace(/\$\{\d+:([^}]*)\}/g, "$1")
      .replace(/^---\n|\n---[\s\S]*$/g, "");
    const problems = problemsOf(collections[name].schema, parse(filled));
    // 片段里没有跨字段的规矩：发言至少一位发言人（第一个身份就是）、同名异义至少两处。
    expect(problems.filter((problem) => !problem.startsWith("meanings"))).toEqual([]);
  });
});

type Document = Parameters<LanguageService["doValidation"]>[0];
let opened = 0;
/** 每份文件的地址都不同：服务按地址记住读过的。 */
const open = (text: string): Document => {
  opened += 1;
  return TextDocument.create(`file:///${opened}.yaml`, "yaml", 1, text);
};

/** VS Code 的 YAML 扩展用的就是它；前置信息由 Astro 的扩展交给它。 */
function languageService(schema: object): LanguageService {
  const service = getLanguageService({
    schemaRequestService: async () => JSON.stringify(schema),
    workspaceContext: { resolveRelativePath: (path: string, from: string) => new URL(path, from).href },
    telemetry: { send: async () => {}, sendError: async () => {}, sendTrack: async () => {} },
    clientCapabilities: {},
  } as unknown as Parameters<typeof getLanguageService>[0]);
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    yamlVersion: "1.2",
    schemas: [{ fileMatch: ["*.yaml"], uri: "file:///schema.json", schema }],
  });
  return service;
}

describe("YAML 语言服务按这些 schemas 说的话", () => {
  const schemaOf = (name: string) => JSON.parse(files.get(`.vscode/schemas/${name}.json`) ?? "") as object;
  const front = (text: string) => text.replace(/^---\n([\s\S]*?)---\n[\s\S]*$/, "$1");

  test.each(examples.filter(({ path }) => path.split("/").length > 1 && !path.startsWith("vocabulary")))(
    "范例 $path 没有报错",
    async (example) => {
      const name = example.path.split("/")[0] ?? "";
      const service = languageService(schemaOf(name));
      expect(await service.doValidation(open(front(toText(example))), false)).toEqual([]);
    },
  );

  test("写错的值、编号和字段，就地报错，说出可选的", async () => {
    const service = languageService(schemaOf("speeches"));
    const wrong = front(toText(speech))
      .replace("titleBasis: printed", "titleBasis: prnted")
      .replace("- jia\n", "- 甲市\n")
      .concat("titel: x\n");
    const messages = (await service.doValidation(open(wrong), false)).map(({ message }) => message).join("\n");
    expect(messages).toContain("constructed");
    expect(messages).toContain("应填城市的编号");
    expect(messages).toContain("titel");
  });

  test("悬停有中文说明，补全列出字段和可选的值", async () => {
    const service = languageService(schemaOf("speeches"));
    const document = open("title: x\ntitleBasis: \n");
    const hover = await service.doHover(document, { line: 0, character: 2 });
    expect(JSON.stringify(hover)).toContain("标题");
    const values = await service.doComplete(document, { line: 1, character: 12 }, false);
    expect(values.items.map(({ label }) => label)).toEqual(expect.arrayContaining(["printed", "constructed"]));
    const keys = await service.doComplete(open("title: x\n"), { line: 1, character: 0 }, false);
    expect(keys.items.map(({ label }) => label)).toEqual(expect.arrayContaining(["genre", "bulletin"]));
  });

  test("本机的那几份按名称列出现有的编号", async () => {
    const { root } = await writePublication();
    const own = intellisenseFiles(await readContent(root), root);
    const { entries } = JSON.parse(own.get(".astro/collections/collections.json") ?? "") as {
      entries: Record<string, string>;
    };
    expect(Object.entries(entries).find(([uri]) => uri.endsWith("/speeches/2021/jia-fayan.md"))?.[1]).toBe(
      "yikan-speeches",
    );
    const service = languageService(
      JSON.parse(own.get(".astro/collections/yikan-speeches.schema.json") ?? "") as object,
    );
    const { items } = await service.doComplete(open("bulletin: \n"), { line: 0, character: 10 }, false);
    expect(items.map(({ label }) => label)).toContain("甲乙政协工作汇编（jiayi-2021）");
  });
});
