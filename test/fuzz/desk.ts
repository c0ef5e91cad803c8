import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { toText, vary } from "../examples/example.ts";
import { examples } from "../examples/index.ts";
import { type ContentCase, issuePath } from "./content-case.ts";

/** 几万份小文件写了又删，放在内存盘上快得多；没有内存盘的系统照常用临时文件夹。 */
export const makeFolder = (): string =>
  mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "yikan-fuzz-"));

const isSetting = (path: string) => !path.includes("/") || path.startsWith("vocabulary/");
const texts = new Map(examples.map((example) => [example.path, toText(example)]));
const issue = examples.find(({ path }) => path === issuePath);
const contents = issue && "contents" in issue.data ? (issue.data.contents as string[]) : [];

/** 名字太长、带空字符的写不进磁盘，编辑也写不出来；范例自己的文件不许顶替，设置和词表除外。 */
const writable = (path: string): boolean =>
  !path.includes("\0") &&
  Buffer.byteLength(path.split("/").at(-1) ?? "") < 250 &&
  (!texts.has(path) || isSetting(path));

/** 一份范例出版物，例子轮流放上来、拿下去。 */
export class Desk {
  readonly root: string;
  private readonly made = new Set<string>();
  /** 现在放着的文件是哪个例子的。 */
  readonly owners = new Map<string, ContentCase>();

  constructor(root: string) {
    this.root = root;
    for (const [path, text] of texts) this.write(path, text);
  }

  private write(path: string, content: string | Uint8Array) {
    const folder = dirname(join(this.root, path));
    if (!this.made.has(folder)) mkdirSync(folder, { recursive: true });
    this.made.add(folder);
    writeFileSync(join(this.root, path), content);
  }

  /** 会刊的目次列上放着的全部记录。 */
  private list() {
    const listed = [...new Set(this.owners.values())].flatMap((one) => one.listed);
    if (issue)
      this.write(
        issuePath,
        toText({ ...issue, data: vary(issue.data, { contents: [...new Set([...contents, ...listed])] }) }),
      );
  }

  put(cases: readonly ContentCase[]): void {
    for (const one of cases)
      for (const { path, bytes } of one.files) {
        if (!writable(path)) continue;
        this.write(path, bytes);
        this.owners.set(path, one);
      }
    this.list();
  }

  /** 拿下去；顶替了范例的放回范例。 */
  take(unwanted: (one: ContentCase) => boolean): void {
    for (const [path, one] of this.owners) {
      if (!unwanted(one)) continue;
      const text = texts.get(path);
      if (text === undefined) rmSync(join(this.root, path));
      else this.write(path, text);
      this.owners.delete(path);
    }
    this.list();
  }
}
