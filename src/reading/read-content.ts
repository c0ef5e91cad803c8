import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { checkBody } from "../markdown/check-body.ts";
import { type CollectionName, collectionNames, collections, vocabularies } from "../schemas/collections.ts";
import { identifierPattern } from "../schemas/identifier.ts";
import { isDraft } from "../schemas/placeholder.ts";
import { redirect } from "../schemas/redirects.ts";
import { site } from "../schemas/site.ts";
import { source, term } from "../schemas/vocabulary.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { explain } from "./messages.ts";
import { suggestion } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { type ParsedYaml, parseYaml } from "./yaml.ts";

/** 一份读好、校验过的文件。 */
export interface Entry {
  id: string;
  /** 相对内容根的路径，斜线分隔，例如 speeches/2021/tangshan-huguohui.md。 */
  path: string;
  // 校验过的数据；各集合的类型由 archive 按集合名取回。
  data: unknown;
  body: string;
  bodyLine: number;
  /** 文件内容的 SHA-256，十六进制。内容不变，摘要不变。 */
  digest: string;
  locate: ParsedYaml["locate"];
  /** 还没有写完，只在预览里看得见。 */
  draft: boolean;
}

export interface Content {
  entries: Record<CollectionName, Entry[]>;
  /** site.yaml、redirects.yaml 和词表，以文件名（不带扩展名）为键。 */
  settings: Map<string, Entry>;
  /** 各集合里存在的编号，没能通过校验的文件也算：它们自己会报错，不必再连累引用它们的文件。 */
  ids: Record<CollectionName, Set<string>>;
  /** 读取和校验中发现的问题；交叉引用由 archive/references 另查。 */
  problems: Problem[];
}

/** 内容根目录；测试和示例站点用 YIKAN_CONTENT 换成自己的。 */
export const contentRoot = () => process.env.YIKAN_CONTENT ?? "content";

async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return found
    .filter((item) => item.isFile() && !item.name.startsWith("."))
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function perCollection<T>(make: () => T): Record<CollectionName, T> {
  return Object.fromEntries(collectionNames.map((name) => [name, make()])) as Record<CollectionName, T>;
}

class Reader {
  readonly content: Content = {
    entries: perCollection<Entry[]>(() => []),
    ids: perCollection(() => new Set<string>()),
    settings: new Map(),
    problems: [],
  };
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  private report(path: string, message: string, at?: Partial<Problem>) {
    this.content.problems.push({ file: `${this.root}/${path}`, line: 1, column: 1, field: "", message, ...at });
  }

  private async load(path: string): Promise<{ text: string; digest: string } | undefined> {
    const bytes = await readFile(join(this.root, path));
    try {
      const text = utf8.decode(bytes).replaceAll("\r\n", "\n");
      if (text.startsWith("\uFEFF")) {
        this.report(path, "文件开头有 BOM 标记，请另存为不带 BOM 的 UTF-8");
        return undefined;
      }
      return { text, digest: createHash("sha256").update(bytes).digest("hex") };
    } catch {
      this.report(path, "文件不是 UTF-8 编码（可能是 GBK 或 UTF-16），请另存为 UTF-8");
      return undefined;
    }
  }

  /** 校验一份数据；有问题就报告并返回 undefined。 */
  private validate(path: string, yaml: ParsedYaml, schema: z.ZodType): unknown {
    for (const { position, message } of yaml.problems) this.report(path, message, position);
    if (yaml.problems.length > 0) return undefined;
    const result = schema.safeParse(yaml.data ?? {});
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const { message, key } = explain(issue, schema, yaml.data);
      const field = [...issue.path, ...(key === undefined ? [] : [key])].join(".");
      this.report(path, message, { ...yaml.locate(issue.path, key), field });
    }
    return undefined;
  }

  private async readSetting(path: string, name: string, schema: z.ZodType) {
    const loaded = await this.load(path);
    if (!loaded) return;
    const yaml = parseYaml(loaded.text);
    const data = this.validate(path, yaml, schema);
    if (data === undefined) return;
    this.content.settings.set(name, {
      id: name,
      path,
      data,
      body: "",
      bodyLine: 1,
      digest: loaded.digest,
      locate: yaml.locate,
      draft: false,
    });
  }

  private async readEntry(collection: CollectionName, path: string) {
    const { format, schema, body: bodyRule, layout, label } = collections[collection];
    const [, ...rest] = path.split("/");
    const file = rest.at(-1) ?? "";
    if (!file.endsWith(`.${format}`))
      return this.report(path, `${label}应是 .${format} 文件，请改扩展名或移出 ${collection}/ 文件夹`);
    const id = file.slice(0, -format.length - 1);
    if (!identifierPattern.test(id))
      return this.report(path, "文件名就是永久编号，只能用小写字母、数字和连字符，例如 tangshan-huguohui.md");
    this.content.ids[collection].add(id);
    if (layout === "flat" ? rest.length !== 1 : rest.length !== 2)
      return this.report(
        path,
        {
          flat: `请直接放在 ${collection}/ 下`,
          year: `请放在年份文件夹里，例如 ${collection}/2024/${file}`,
          city: `请放在城市文件夹里，例如 ${collection}/tangshan/${file}`,
        }[layout],
      );
    const loaded = await this.load(path);
    if (!loaded) return;
    let yamlText = loaded.text;
    let yamlLine = 1;
    let body = "";
    let bodyLine = 1;
    if (format === "md") {
      const document = splitFrontMatter(loaded.text);
      if ("message" in document) return this.report(path, document.message);
      ({ yaml: yamlText, yamlLine, body, bodyLine } = document);
    }
    const yaml = parseYaml(yamlText, yamlLine);
    const data = this.validate(path, yaml, schema);
    if (bodyRule === "required" && body === "")
      this.report(path, "正文是空的，请在第二行 --- 之后写正文", { line: bodyLine });
    for (const problem of checkBody(body))
      this.report(path, problem.message, { line: bodyLine + problem.line - 1, column: problem.column });
    if (data === undefined) return;
    this.content.entries[collection].push({
      id,
      path,
      data,
      body,
      bodyLine,
      digest: loaded.digest,
      locate: yaml.locate,
      draft: isDraft(data, body),
    });
  }

  async read(): Promise<Content> {
    const paths = (await listFiles(this.root)).map((file) => file.slice(this.root.length + 1).replaceAll("\\", "/"));
    const terms = z.array(term);
    for (const path of paths) {
      const [folder = "", ...rest] = path.split("/");
      if (path === "site.yaml") await this.readSetting(path, "site", site);
      else if (path === "redirects.yaml") await this.readSetting(path, "redirects", z.array(redirect));
      else if (folder === "vocabulary" && rest.length === 1) {
        const name = rest[0]?.replace(/\.yaml$/, "") ?? "";
        if (Object.hasOwn(vocabularies, name))
          await this.readSetting(path, name, name === "sources" ? z.array(source) : terms);
        else this.report(path, `没有 “${name}” 这张词表${suggestion(name, Object.keys(vocabularies))}`);
      } else if (Object.hasOwn(collections, folder)) await this.readEntry(folder as CollectionName, path);
      else
        this.report(
          path,
          `不认得 “${folder}”${suggestion(folder, [...collectionNames, "vocabulary", "site.yaml", "redirects.yaml"])}`,
        );
    }
    for (const required of ["site", ...Object.keys(vocabularies)])
      if (
        !this.content.settings.has(required) &&
        !this.content.problems.some((p) => p.file.endsWith(`/${required}.yaml`))
      )
        this.report(required === "site" ? "site.yaml" : `vocabulary/${required}.yaml`, "缺少这个文件");
    return this.content;
  }
}

/** 读取并校验整个内容文件夹。问题不抛出，都收在 problems 里。 */
export function readContent(root = contentRoot()): Promise<Content> {
  return new Reader(root.replace(/[\\/]+$/, "")).read();
}
