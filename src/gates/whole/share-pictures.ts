import { pictureSize } from "../../exports/pictures/size.ts";
import type { SiteFinding, SiteGate } from "../gate.ts";
import { isReaderPage } from "../pages/reader-page.ts";
import { Addresses, targetOf } from "./addresses.ts";
import { budgets } from "./budgets.ts";

/** 每一页的分享图都在，尺寸对，不太重。 */
export const sharePictures: SiteGate = {
  id: "site/share-pictures",
  title: "分享图",
  inspect(site) {
    const addresses = new Addresses(site);
    const found: SiteFinding[] = [];
    const pictures = new Set<string>();
    for (const { file, picture, url } of site.pages()) {
      if (!isReaderPage(file) || picture === "") continue;
      const target = targetOf(picture, url, site.settings.url);
      const own = target && addresses.fileOf(target.path);
      if (own) pictures.add(own);
      else found.push({ file, where: picture, message: "分享图没有", remedy: "画出来，或者用全刊的那一张" });
    }
    for (const file of pictures) {
      const { size, bytes = 0 } = site.facts.get(file) ?? {};
      if (size?.[0] !== pictureSize.width || size[1] !== pictureSize.height)
        found.push({
          file,
          where: "",
          message: `分享图的尺寸是 ${size?.join("×")}`,
          remedy: `画成 ${pictureSize.width}×${pictureSize.height}`,
        });
      if (bytes > budgets.picture)
        found.push({
          file,
          where: "",
          message: `分享图有 ${Math.ceil(bytes / 1024)} KB`,
          remedy: `压到 ${budgets.picture / 1024} KB 以内`,
        });
    }
    return found;
  },
};
