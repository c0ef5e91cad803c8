import { defineLiveCollection } from "astro:content";
import type { CollectionData } from "./archive/collected.ts";
import { liveLoader } from "./loading/live-loader.ts";

const collection = <Name extends keyof CollectionData>(name: Name) =>
  defineLiveCollection({ loader: liveLoader<CollectionData[Name]>(name, ({ entries }) => entries[name]) });

/** 全部集合，一个文件夹一个；字段照 schemas 校验过了才到这里。 */
export const collections = {
  cities: collection("cities"),
  people: collection("people"),
  bulletins: collection("bulletins"),
  speeches: collection("speeches"),
  reports: collection("reports"),
  visits: collection("visits"),
  cases: collection("cases"),
  features: collection("features"),
  "editor-notes": collection("editor-notes"),
  mechanisms: collection("mechanisms"),
  "same-names": collection("same-names"),
  pages: collection("pages"),
  /** site.yaml、改名表和词表，一份文件一项。 */
  settings: defineLiveCollection({ loader: liveLoader<unknown>("settings", ({ settings }) => settings.values()) }),
};
