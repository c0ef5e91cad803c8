import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Change } from "../generate/edits.ts";
import { PeerContent, type PeerItem } from "./publication.ts";

/** 写进别的工具的文件夹里的一份文件。 */
export interface PeerFile {
  path: string;
  text: string;
}

/** 一个工具怎样放内容。 */
export interface PeerLayout {
  /** 模板和设置所在的文件夹，相对这里。 */
  templates: string;
  /** 原样照抄的文件（样式、图片）放在哪里。 */
  statics: string;
  /** 一项内容写成哪一份文件；不单独成文件的（并进了数据里）返回空。 */
  fileOf(item: PeerItem): PeerFile | undefined;
  /** 栏目、词表一类不随单项内容变的文件。 */
  rest(content: PeerContent, items: readonly PeerItem[]): PeerFile[];
}

export const sections = {
  speeches: "发言",
  reports: "工作报告",
  visits: "视察调研",
  cases: "案例",
  features: "特稿",
} as const;

/** 前置信息一行一个字段，值是 JSON，也就是 YAML。 */
export const matter = (fields: object, body = ""): string =>
  `---\n${Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("")}---\n\n${body}\n`;

/** 一个工具的源文件夹：写一遍，以后随改动而改。 */
export class PeerSource {
  readonly folder: string;
  private readonly layout: PeerLayout;
  private content: PeerContent | undefined;

  constructor(folder: string, layout: PeerLayout) {
    this.folder = folder;
    this.layout = layout;
  }

  /** 由一份议刊的内容写成。 */
  async write(root: string): Promise<void> {
    const { folder, layout } = this;
    const here = import.meta.dirname;
    await cp(resolve(here, layout.templates), folder, { recursive: true });
    await cp(resolve(here, "shared-static"), join(folder, layout.statics), { recursive: true });
    await cp(join(root, "images"), join(folder, layout.statics, "images"), { recursive: true });
    this.content = new PeerContent(root);
    const items = [...this.content.items()];
    for (const item of items) await this.put(layout.fileOf(item));
    for (const file of layout.rest(this.content, items)) await this.put(file);
  }

  /** 内容改了，这里跟着改。 */
  async apply(changes: readonly Change[]): Promise<void> {
    if (!this.content) throw new Error("bench: 先写源文件夹，再改");
    for (const { before, after } of this.content.changed(changes)) {
      const [old, made] = [before, after].map((item) => item && this.layout.fileOf(item));
      if (old && old.path !== made?.path) await rm(join(this.folder, old.path));
      await this.put(made);
    }
  }

  private async put(file: PeerFile | undefined) {
    if (!file) return;
    const target = join(this.folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, file.text);
  }
}
