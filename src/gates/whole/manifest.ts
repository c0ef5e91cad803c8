import type { SiteFinding, SiteGate } from "../gate.ts";

interface DataPackage {
  resources: { path: string; bytes: number; hash: string }[];
}

/** 公开数据的清单和校验和同发布的文件一致。 */
export const manifest: SiteGate = {
  id: "data/manifest",
  title: "数据的清单和校验和",
  async inspect(site) {
    const found: SiteFinding[] = [];
    const compare = (list: string, path: string, digest: string, bytes?: number) => {
      const facts = site.facts.get(`data/${path}`);
      const message = !facts
        ? "列着的文件没有"
        : facts.sha256 !== digest
          ? "校验和对不上"
          : bytes !== undefined && facts.bytes !== bytes
            ? "字节数对不上"
            : undefined;
      if (message) found.push({ file: list, where: path, message, remedy: "全部文件写完以后再写清单" });
    };
    const sums = "data/SHA256SUMS";
    if (site.facts.has(sums))
      for (const line of (await site.text(sums)).trimEnd().split("\n")) {
        const [digest = "", path = ""] = line.split("  ");
        compare(sums, path, digest);
      }
    const list = "data/datapackage.json";
    if (site.facts.has(list))
      for (const { path, bytes, hash } of (JSON.parse(await site.text(list)) as DataPackage).resources)
        compare(list, path, hash.replace(/^sha256:/, ""), bytes);
    return found;
  },
};
