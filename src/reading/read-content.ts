import { z } from "zod";
import { type CollectionName, collectionNames, collections, vocabularies } from "../schemas/collections.ts";
import { identifierPattern } from "../schemas/identifier.ts";
import { published } from "../schemas/published.ts";
import { redirect } from "../schemas/redirects.ts";
import { site } from "../schemas/site.ts";
import { source, term } from "../schemas/vocabulary.ts";
import type { Entry } from "./entry.ts";
import { suggestion } from "./nearest.ts";
import { pictureFolder } from "./picture-files.ts";
import { type Problem, type Report, reporter } from "./problem.ts";
import { readEntry, readSetting } from "./read-file.ts";
import type { RememberedEntries } from "./remembered-entries.ts";
import type { Source } from "./source.ts";
import { type Item, walk } from "./walk.ts";

export interface Content {
  /** 内容根目录。 */
  root: string;
  entries: Record<CollectionName, Entry[]>;
  /** site.yaml、redirects.yaml、published.yaml 和词表，以文件名（不带扩展名）为键。 */
  settings: Map<string, Entry>;
  /** 各集合里存在的编号，没能通过校验的文件也算：它们自己会报错，不必再连累引用它们的文件。 */
  ids: Record<CollectionName, Set<string>>;
  /** 读取和校验中发现的问题；交叉引用由 archive/references 另查，文字由 checking 另查。 */
  problems: Problem[];
}

/** 内容根目录；测试和示例站点用 YIKAN_CONTENT 换成自己的。 */
export const contentRoot = () => process.env.YIKAN_CONTENT ?? "content";

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
  readonly content: Content;
  readonly root: string;
  /** 已经报过的、不认得的文件夹。 */
  private readonly strangers = new Set<string>();
  private readonly options: ReadOptions;

  constructor(root: string, options: ReadOptions) {
    this.root = root;
    this.options = options;
    this.content = {
      root,
      entries: perCollection<Entry[]>(() => []),
      ids: perCollection(() => new Set<string>()),
      settings: new Map(),
      problems: [],
    };
  }

  private reporter(path: string): Report {
    return reporter(this.content.problems, `${this.root}/${path}`);
  }

  private readSetting(path: string, name: string, schema: z.ZodType) {
    const { source, entry } = readSetting(this.root, { path, name, schema }, this.reporter(path));
    if (entry) this.content.settings.set(name, entry);
    if (source) this.options.seen?.(source);
  }

  /** 位置和文件名；不合格就报告并返回 undefined。 */
  private place(collection: CollectionName, path: string): string | undefined {
    const { format, layout, label } = collections[collection];
    const [, ...rest] = path.split("/");
    const file = rest.at(-1) ?? "";
    const refuse = (rule: string, message: string) => {
      this.reporter(path)(rule, message);
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
    const id = this.place(collection, path);
    if (id === undefined) return;
    const { remembered, seen } = this.options;
    const untouched = remembered?.find(path);
    const { source, entry } = untouched
      ? { entry: untouched }
      : readEntry(this.root, { collection, path, id }, this.reporter(path), ({ digest, stamp }) =>
          remembered?.findByDigest(path, digest, stamp),
        );
    if (entry) this.content.entries[collection].push(entry);
    if (source) seen?.(source);
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
      return this.reporter(path)("file/place", `没有 “${name}” 这张词表${suggestion(name, Object.keys(vocabularies))}`);
    }
    // 整个文件夹都不认得的，说一次就够了。
    if (rest.length > 0 && this.strangers.has(folder)) return;
    this.strangers.add(folder);
    this.reporter(path)(
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
    this.reporter(path)("file/not-regular", message);
  }

  async read(): Promise<Content> {
    const items = walk(this.root);
    for (const [index, item] of items.entries()) {
      this.readItem(item);
      if (index % batch !== 0) continue;
      this.options.progress?.(index, items.length);
      await new Promise(setImmediate);
    }
    for (const required of ["site", ...Object.keys(vocabularies)])
      if (
        !this.content.settings.has(required) &&
        !this.content.problems.some((p) => p.file.endsWith(`/${required}.yaml`))
      )
        this.reporter(required === "site" ? "site.yaml" : `vocabulary/${required}.yaml`)(
          "file/missing",
          missing(required),
        );
    return this.content;
  }
}

/** 读了几份、一共几份。 */
export type Progress = (done: number, total: number) => void;

export interface ReadOptions {
  progress?: Progress | undefined;
  /** 上一次没有错的文件；没有动过的不再读。 */
  remembered?: RememberedEntries | undefined;
  /** 每读成文字一份（不论校验过没过）就给它看一看；这里不留着。认得的不读，也就不给。 */
  seen?: (source: Source) => void;
}

/** 读取并校验整个内容文件夹。问题不抛出，都收在 problems 里。 */
export function readContent(root = contentRoot(), options: ReadOptions = {}): Promise<Content> {
  return new Reader(root.replace(/[\\/]+$/, ""), options).read();
}
