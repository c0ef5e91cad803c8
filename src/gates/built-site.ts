import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Facts, PageFacts } from "./facts.ts";
import type { Withheld } from "./leaks/withheld.ts";
import type { GateSettings } from "./settings.ts";

/** 一张网页：文件、站内地址和记下的事实。 */
export interface SitePage extends PageFacts {
  file: string;
  /** 站内地址，例如 /cities/tangshan/。 */
  url: string;
  /** 压缩以后的字节数。 */
  gzip: number;
}

/** 建好的站点：有哪些文件，各自记下了什么。文件本身不留在内存里，少数几份要看的再读。 */
export class BuiltSite {
  readonly folder: string;
  readonly facts: ReadonlyMap<string, Facts>;
  readonly settings: GateSettings;
  readonly withheld: Withheld;

  constructor(folder: string, facts: ReadonlyMap<string, Facts>, settings: GateSettings, withheld: Withheld) {
    this.folder = folder;
    this.facts = facts;
    this.settings = settings;
    this.withheld = withheld;
  }

  /** 全部网页，按路径的次序。 */
  *pages(): Generator<SitePage> {
    for (const [file, { page, gzip = 0 }] of this.facts)
      if (page) yield { ...page, file, gzip, url: `/${file.replace(/(^|\/)index\.html$/, "$1")}` };
  }

  /** 路径合于这个样子的文件。 */
  files(pattern: RegExp): string[] {
    return [...this.facts.keys()].filter((file) => pattern.test(file));
  }

  read(file: string): Promise<Buffer> {
    return readFile(join(this.folder, file));
  }

  async text(file: string): Promise<string> {
    return (await this.read(file)).toString("utf8");
  }
}
