import { traditionalPrefix } from "../traditional/address.ts";
import type { Manifest } from "./manifest.ts";
import { addressOf, isReaderAddress } from "./reader-address.ts";

/** 同上一次相比少了什么。 */
export interface Losses {
  /** 永久地址没有了，又没有改道、没有撤回：怎样也不许。 */
  forbidden: string[];
  /** 别的少了：写明理由才许。 */
  unexplained: string[];
}

/** 索引的字节数可以少这么多：改短几个字不算丢东西。 */
const tolerance = 0.05;
/** 一样样列出来至多这么多。 */
const shown = 20;

const plain = (url: string) => (url.startsWith(`${traditionalPrefix}/`) ? url.slice(traditionalPrefix.length) : url);

/** 有交代的地址：改道的、撤回的，连同它们下面的。 */
function isExplained(url: string, { redirects, withdrawn }: Manifest): boolean {
  const simplified = plain(url);
  return [...redirects.map(({ from }) => from), ...withdrawn].some((known) => simplified.startsWith(known));
}

function vanished(before: Manifest, now: Manifest): string[] {
  const present = new Set(now.files.map(({ path }) => path));
  return before.files
    .filter(({ path }) => isReaderAddress(path) && !present.has(path))
    .map(({ path }) => addressOf(path))
    .filter((url) => !isExplained(url, now));
}

function fewer(before: Manifest, now: Manifest): string[] {
  const counts = Object.entries(before.counts)
    .filter(([name, count]) => (now.counts[name] ?? 0) < count)
    .map(([name, count]) => `公开数据 ${name} 从 ${count} 条变成 ${now.counts[name] ?? 0} 条`);
  const { search: was } = before;
  const { search: is } = now;
  if (is.documents < was.documents) counts.push(`进入搜索的文件从 ${was.documents} 份变成 ${is.documents} 份`);
  else if (is.bytes < was.bytes * (1 - tolerance))
    counts.push(`搜索索引从 ${was.bytes} 字节变成 ${is.bytes} 字节，少了不止 ${tolerance * 100}%`);
  return counts;
}

/**
 * 拿要发布的同先前的比：发布过的地址、各集合的条数、搜索索引，少了什么。
 * @param earlier 先前的清单，线上的在最前；地址同每一份比，条数只同线上的比。
 */
export function lossesSince(earlier: readonly Manifest[], now: Manifest): Losses {
  const pages = new Set(now.files.map(({ path }) => addressOf(path)));
  const forbidden = new Set(
    earlier.flatMap(({ addresses }) => addresses).filter((url) => !pages.has(url) && !isExplained(url, now)),
  );
  const live = earlier[0];
  if (!live) return { forbidden: [], unexplained: [] };
  const gone = vanished(live, now).filter((url) => !forbidden.has(url));
  const pagesLost = gone.slice(0, shown).map((url) => `${url} 没有了`);
  if (gone.length > shown) pagesLost.push(`还有 ${gone.length - shown} 个地址没有了`);
  return { forbidden: [...forbidden].sort(), unexplained: [...fewer(live, now), ...pagesLost] };
}
