import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { checkBody } from "../markdown/check-body.ts";
import { leadSentence } from "../markdown/lead.ts";
import { type CollectionName, collectionNames, collections, vocabularies } from "../schemas/collections.ts";
import { identifierPattern } from "../schemas/identifier.ts";
import { isDraft } from "../schemas/placeholder.ts";
import { published } from "../schemas/published.ts";
import { redirect } from "../schemas/redirects.ts";
import { site } from "../schemas/site.ts";
import { source, term } from "../schemas/vocabulary.ts";
import { decode } from "./decode.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { explain } from "./messages.ts";
import { suggestion } from "./nearest.ts";
import { pictureFolder } from "./picture-files.ts";
import type { Problem } from "./problem.ts";
import type { RememberedEntries } from "./remembered-entries.ts";
import type { Source } from "./source.ts";
import { type Item, walk } from "./walk.ts";
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
  /** 正文的第一句，纯文字；没有正文的为空。 */
  lead: string;
  /** 文件内容的 SHA-256，十六进制。内容不变，摘要不变。 */
  digest: string;
  locate: ParsedYaml["locate"];
  /** 还没有写完，只在预览里看得见。 */
  draft: boolean;
  /** 上一次查过、没有错，文件又没有动过：只看这份文件自己的核对不必再做。 */
  settled?: boolean;
}

export interface Content {
  entries: Record<CollectionName, Entry[]>;
  /** site.yaml、redirects.yaml、published.yaml 和词表，以文件名（不带扩展名）为键。 */
  settings: Map<string, Entry>;
  /** 各集合里存在的编号，没能通过校验的文件也算：它们自己会报错，不必再连累引用它们的文件。 */
  ids: Record<CollectionName, Set<string>>;
  /** 读成了文字的全部文件，按路径排序。 */
  sources: Source[];
  /** 读取和校验中发现的问题；交叉引用由 archive/references 另查，文字由 checking 另查。 */
  problems: Problem[];
}

/** 内容根目录；测试和示例站点用 YIKAN_CONTENT 换成自己的。 */
export const contentRoot = () => process.env.YIKAN_CONTENT ?? "content";

/** 一份内容文件最多这么多字节（8 MB，约二百五十万字）。 */
export const maxBytes = 8_000_000;
/** 每读完这么多份，让出一次，好让进度显示出来。 */
const batch = 200;

function perCollection<T>(make: () => T): Record<CollectionName, T> {
  return Object.fromEntries(collectionNames.map((name) => [name, make()])) as Record<CollectionName, T>;
}

/** 非有不可的文件没有时怎样说：从哪里开始写。 */
const missing = (name: string): string =>
  name === "site"
    ? "缺少这个文件：出版物的名称、网址、主办单位和许可写在这里，各个字段见编辑手册"
    : `缺少这个文件：${vocabularies[name as keyof typeof vocabularies]}的词表；一个词也没有时，写一行 []`;

class Reader {
  readonly content: Content = {
    entries: perCollection<Entry[]>(() => []),
    ids: perCollection(() => new Set<string>()),
    settings: new Map(),
    sources: [],
    problems: [],
  };
  readonly root: string;
  /** 已经报过的、不认得的文件夹。 */
  private readonly strangers = new Set<string>();

  private readonly remembered: RememberedEntries | undefined;

  constructor(root: string, remembered?: RememberedEntries) {
    this.root = root;
    this.remembered = remembered;
  }

  private report(path: string, rule: string, message: string, at?: Partial<Problem>) {
    this.content.problems.push({
      file: `${this.root}/${path}`,
      line: 1,
      column: 1,
      field: "",
      message,
      rule,
      severity: "error",
      ...at,
    });
  }

  /** 读成文字；读不成就报告并返回 undefined。 */
  private load(path: string): { source: Source; digest: string } | undefined {
    const file = join(this.root, path);
    let bytes: Uint8Array;
    try {
      const { size } = statSync(file);
      if (size > maxBytes) {
        const megabytes = (size / 1_000_000).toFixed(1);
        this.report(
          path,
          "file/too-large",
          `文件有 ${megabytes} MB，太大了；一份内容文件最多 ${maxBytes / 1_000_000} MB，请拆成几份`,
        );
        return undefined;
      }
      bytes = readFileSync(file);
    } catch {
      this.report(path, "file/unreadable", "文件打不开，请看一看它的权限");
      return undefined;
    }
    const decoded = decode(bytes);
    if ("message" in decoded) {
      const { rule, message, line } = decoded;
      this.report(path, rule, message, {
        line,
        ...(rule === "file/bom" && { fix: { start: 0, end: 1, text: "" } }),
      });
      return undefined;
    }
    const { text } = decoded;
    if (text.trim() === "") {
      this.report(path, "file/empty", "文件是空的，请写上内容，或者删去这个文件");
      return undefined;
    }
    const made: Source = { path, text, yamlStart: 0, bodyStart: text.length };
    this.content.sources.push(made);
    return { source: made, digest: createHash("sha256").update(bytes).digest("hex") };
  }

  /** 校验一份数据；有问题就报告并返回 undefined。 */
  private validate(path: string, yaml: ParsedYaml, schema: z.ZodType): unknown {
    for (const { position, message, rule } of yaml.problems) this.report(path, rule, message, position);
    if (yaml.problems.length > 0) return undefined;
    if (yaml.data === null && path.endsWith(".yaml")) {
      this.report(path, "file/empty", "文件里没有内容，请照示例填写；词表和改名表一项也没有时写 []");
      return undefined;
    }
    const result = schema.safeParse(yaml.data ?? {});
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const { message, key, rule } = explain(issue, schema, yaml.data);
      const field = [...issue.path, ...(key === undefined ? [] : [key])].join(".");
      this.report(path, rule, message, { ...yaml.locate(issue.path, key), field });
    }
    return undefined;
  }

  private readSetting(path: string, name: string, schema: z.ZodType) {
    const loaded = this.load(path);
    if (!loaded) return;
    const { source: made, digest } = loaded;
    const yaml = parseYaml(made.text);
    made.yaml = yaml;
    const data = this.validate(path, yaml, schema);
    if (data === undefined) return;
    made.entry = { id: name, path, data, body: "", bodyLine: 1, lead: "", digest, locate: yaml.locate, draft: false };
    this.content.settings.set(name, made.entry);
  }

  /** 位置和文件名；不合格就报告并返回 undefined。 */
  private place(collection: CollectionName, path: string): string | undefined {
    const { format, layout, label } = collections[collection];
    const [, ...rest] = path.split("/");
    const file = rest.at(-1) ?? "";
    const refuse = (rule: string, message: string) => {
      this.report(path, rule, message);
      return undefined;
    };
    if (file.endsWith(".mdx"))
      return refuse("file/extension", `.mdx 会在建站时运行代码，内容里不收；${label}请写成 .${format} 文件`);
    if (!file.endsWith(`.${format}`))
      return refuse("file/extension", `${label}应是 .${format} 文件，请改扩展名或移出 ${collection}/ 文件夹`);
    const id = file.slice(0, -format.length - 1);
    if (!identifierPattern.test(id))
      return refuse("file/name", "文件名就是永久编号，只能用小写字母、数字和连字符，例如 tangshan-huguohui.md");
    this.content.ids[collection].add(id);
    if (layout === "flat" ? rest.length === 1 : rest.length === 2) return id;
    return refuse(
      "file/place",
      {
        flat: `请直接放在 ${collection}/ 下`,
        year: `请放在年份文件夹里，例如 ${collection}/2024/${file}`,
        city: `请放在城市文件夹里，例如 ${collection}/tangshan/${file}`,
      }[layout],
    );
  }

  private readEntry(collection: CollectionName, path: string) {
    const { format, schema, body: bodyRule } = collections[collection];
    const id = this.place(collection, path);
    if (id === undefined) return;
    const untouched = this.remembered?.find(path);
    if (untouched) {
      this.content.entries[collection].push(untouched);
      return;
    }
    const loaded = this.load(path);
    if (!loaded) return;
    const { source: made, digest } = loaded;
    const same = this.remembered?.findByDigest(path, digest);
    if (same) {
      this.content.sources.pop();
      this.content.entries[collection].push(same);
      return;
    }
    made.collection = collection;
    let document = { yaml: made.text, yamlLine: 1, body: "", bodyLine: 1 };
    if (format === "md") {
      const split = splitFrontMatter(made.text);
      if ("message" in split) return this.report(path, "file/front-matter", split.message);
      document = split;
      made.yamlStart = split.yamlStart;
      made.bodyStart = split.bodyStart;
    }
    const { body, bodyLine } = document;
    const yaml = parseYaml(document.yaml, document.yamlLine);
    made.yaml = yaml;
    const data = this.validate(path, yaml, schema);
    if (bodyRule === "required" && body === "")
      this.report(path, "body/empty", "正文是空的，请在第二行 --- 之后写正文", { line: bodyLine });
    for (const { rule, message, line, column } of checkBody(body))
      this.report(path, rule, message, { line: bodyLine + line - 1, column });
    if (data === undefined) return;
    const lead = leadSentence(body);
    made.entry = { id, path, data, body, bodyLine, lead, digest, locate: yaml.locate, draft: isDraft(data, body) };
    this.content.entries[collection].push(made.entry);
  }

  private readFile(path: string) {
    const [folder = "", ...rest] = path.split("/");
    // 图片不是文字，由 checking/pictures 另查。
    if (folder === pictureFolder && rest.length > 0) return;
    if (path === "site.yaml") return this.readSetting(path, "site", site);
    if (path === "redirects.yaml") return this.readSetting(path, "redirects", z.array(redirect));
    if (path === "published.yaml") return this.readSetting(path, "published", published);
    if (Object.hasOwn(collections, folder) && rest.length > 0) return this.readEntry(folder as CollectionName, path);
    if (folder === "vocabulary" && rest.length === 1) {
      const name = rest[0]?.replace(/\.yaml$/, "") ?? "";
      if (Object.hasOwn(vocabularies, name))
        return this.readSetting(path, name, name === "sources" ? z.array(source) : z.array(term));
      return this.report(path, "file/place", `没有 “${name}” 这张词表${suggestion(name, Object.keys(vocabularies))}`);
    }
    // 整个文件夹都不认得的，说一次就够了。
    if (rest.length > 0 && this.strangers.has(folder)) return;
    this.strangers.add(folder);
    this.report(
      path,
      "file/place",
      `不认得 “${folder}”${suggestion(folder, [...collectionNames, "vocabulary", "site.yaml", "redirects.yaml", "published.yaml"])}`,
    );
  }

  private readItem({ path, kind }: Item) {
    if (kind === "file") return this.readFile(path);
    const message = {
      link: "这是符号链接（快捷方式），请把真实的文件放进来",
      "folder-like-file": "这是一个文件夹，名字却像文件，请改名或删去",
      other: "这不是普通的文件，读不出内容，请删去",
    }[kind];
    this.report(path, "file/not-regular", message);
  }

  async read(progress?: Progress): Promise<Content> {
    const items = walk(this.root);
    for (const [index, item] of items.entries()) {
      this.readItem(item);
      if (index % batch !== 0) continue;
      progress?.(index, items.length);
      await new Promise(setImmediate);
    }
    for (const required of ["site", ...Object.keys(vocabularies)])
      if (
        !this.content.settings.has(required) &&
        !this.content.problems.some((p) => p.file.endsWith(`/${required}.yaml`))
      )
        this.report(
          required === "site" ? "site.yaml" : `vocabulary/${required}.yaml`,
          "file/missing",
          missing(required),
        );
    return this.content;
  }
}

/** 读了几份、一共几份。 */
export type Progress = (done: number, total: number) => void;

/**
 * 读取并校验整个内容文件夹。问题不抛出，都收在 problems 里。
 * @param options.remembered 上一次没有错的文件；没有动过的不再读，也不进 sources。
 */
export function readContent(
  root = contentRoot(),
  { progress, remembered }: { progress?: Progress | undefined; remembered?: RememberedEntries | undefined } = {},
): Promise<Content> {
  return new Reader(root.replace(/[\\/]+$/, ""), remembered).read(progress);
}
