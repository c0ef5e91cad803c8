import type { SiteGate } from "../gate.ts";

/** 压缩好的副本解开以后，同原件一个字节不差；没有原件的不许有。 */
export const compressed: SiteGate = {
  id: "site/compressed",
  title: "压缩的副本",
  inspect: (site) =>
    site.files(/\.(?:gz|br)$/).flatMap((file) => {
      const original = site.facts.get(file.replace(/\.(?:gz|br)$/, ""));
      if (original?.sha256 === site.facts.get(file)?.unpacked) return [];
      const message = original ? "解开以后同原件不一样，读者会看到旧的" : "没有原件";
      return [{ file, where: "", message, remedy: "重新压缩，或者删去" }];
    }),
};
