import type { Archive } from "../../archive/archive.ts";
import { dataFiles, dataFolder, formats } from "../open-data/files.ts";
import { publisher } from "./organization.ts";
import { absolute, type Thing } from "./thing.ts";

/** 公开数据，连同每一个可以下载的文件。 */
export const dataset = ({ site }: Pick<Archive, "site">, description: string): Thing => ({
  "@type": "Dataset",
  name: `${site.name}开放数据`,
  description,
  url: absolute(dataFolder, site),
  inLanguage: "zh-Hans",
  isAccessibleForFree: true,
  license: site.licence.url,
  creator: publisher(site),
  distribution: dataFiles.map(({ collection, format, path }) => ({
    "@type": "DataDownload",
    name: `${collection.label}（${formats[format].label}）`,
    encodingFormat: formats[format].mediatype,
    contentUrl: absolute(dataFolder + path, site),
  })),
});
