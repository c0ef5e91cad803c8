import { address, pageRecordTypes } from "../../src/archive/addresses.ts";
import type { Weight } from "./weigh.ts";

/** 要量的一页：叫什么，地址（可以带查询）。 */
export interface Chosen {
  name: string;
  path: string;
}

const recordPage = new RegExp(
  `^(?:${pageRecordTypes.map((type) => address.recordList(type)).join("|")})\\d{4}/(?!page/)[^/]+/$`,
);

/** 每一样挑最重的一页：它过了，别的都过。 */
const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["首页", /^\/$/],
  ["记录", recordPage],
  ["城市档案", /^\/cities\/[^/]+\/$/],
  ["机制", /^\/mechanisms\/(?!page\/)[^/]+\/$/],
  ["各地比较", /^\/compare\/$/],
  ["数字总表", /^\/figures\/$/],
  ["会刊", /^\/bulletins\/[^/]+\/$/],
  ["时间线", /^\/timeline\/$/],
];

/** 首页上的示例搜索：站点主人写的头一个。 */
const exampleSearch = (home: string): string | undefined => /href="(\/search\/\?q=[^"]+)"/.exec(home)?.[1];

/**
 * 挑出要量的各页；没有的那一样就不量。
 * @param weights 各页，重的在前。
 * @param home 首页的 HTML，搜什么由它的示例定。
 */
export function choosePages(weights: readonly Weight[], home: string): Chosen[] {
  const search = exampleSearch(home);
  return [
    ...kinds.flatMap(([name, pattern]) => {
      const heaviest = weights.find(({ path }) => pattern.test(path));
      return heaviest ? [{ name, path: heaviest.path }] : [];
    }),
    ...(search ? [{ name: "搜索", path: search.replaceAll("&amp;", "&") }] : []),
  ];
}
