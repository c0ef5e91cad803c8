import type { BuiltSite } from "../built-site.ts";

/** 站点里通得到的地址，和各页的锚点。 */
export class Addresses {
  private readonly site: BuiltSite;
  private readonly anchors = new Map<string, Set<string>>();

  constructor(site: BuiltSite) {
    this.site = site;
  }

  /** 站内路径对应的文件；没有就为空。 */
  fileOf(path: string): string | undefined {
    const plain = path.replace(/^\//, "");
    const file = plain === "" || plain.endsWith("/") ? `${plain}index.html` : plain;
    return this.site.facts.has(file) ? file : undefined;
  }

  hasAnchor(file: string, anchor: string): boolean {
    let known = this.anchors.get(file);
    if (!known) {
      known = new Set(this.site.facts.get(file)?.page?.ids);
      this.anchors.set(file, known);
    }
    return known.has(anchor);
  }
}

export interface Target {
  path: string;
  anchor: string;
}

/** 一页上的一个地址指到站内哪里；指到站外、不是网址的为空，写坏了的是 undefined。 */
export function targetOf(address: string, from: string, origin: string): Target | null | undefined {
  const base = origin || "http://site.invalid";
  try {
    const url = new URL(address, new URL(from, base));
    if (url.origin !== new URL(base).origin || !/^https?:$/.test(url.protocol)) return null;
    return { path: decodeURIComponent(url.pathname), anchor: decodeURIComponent(url.hash.slice(1)) };
  } catch {
    return undefined;
  }
}
