import { formatManifest, type Manifest, manifestName } from "./manifest.ts";
import { sha256 } from "./sha256.ts";

/**
 * 上传的先后：先是网页要用的，再是网页，然后是索引，清单最后，删在末了。
 * 停在哪一步，读者看见的网页要用的都在；删的是新旧网页都不再用的。
 */
export const stages = ["assets", "pages", "indexes", "manifest", "delete"] as const;
export type Stage = (typeof stages)[number];

/** 两次发布之间要做的一件事。 */
export interface Change {
  stage: Stage;
  action: "add" | "change" | "delete";
  /** 站点里的路径。 */
  path: string;
}

/** 列着别的文件的：它们先到了，列着的还没有到，读者会扑空。 */
const indexes = [
  /^search\/index\.json$/,
  /^hant\/search\/index\.json$/,
  /^sitemap[^/]*\.xml$/,
  /(?:^|\/)feed\.(?:xml|json)$/,
  /^data\/(?:datapackage\.json|SHA256SUMS)$/,
];

function stageOf(path: string): Stage {
  if (path === manifestName) return "manifest";
  if (indexes.some((pattern) => pattern.test(path))) return "indexes";
  return path.endsWith(".html") ? "pages" : "assets";
}

/** 一处有哪些文件：路径到 SHA-256。 */
export type Holding = ReadonlyMap<string, string>;

/** 一次发布给读者的全部文件：自己的、留给旧页面的和清单；压好的各份由服务器另给，不传。 */
export const holdingOf = (manifest: Manifest): Holding =>
  new Map([
    ...[...manifest.files, ...manifest.kept].map((file) => [file.path, file.sha256] as const),
    [manifestName, sha256(formatManifest(manifest))],
  ]);

/**
 * 从现有的到要有的，要添、要换、要删的，照安全的先后排。
 * @param had 目的地现有的；没有传过为空。
 */
export function difference(had: Holding, wanted: Holding): Change[] {
  const changes: Change[] = [];
  for (const [path, sum] of wanted) {
    const present = had.get(path);
    if (present !== sum) changes.push({ stage: stageOf(path), action: present === undefined ? "add" : "change", path });
  }
  for (const path of had.keys()) if (!wanted.has(path)) changes.push({ stage: "delete", action: "delete", path });
  return changes.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || (a.path < b.path ? -1 : 1));
}
