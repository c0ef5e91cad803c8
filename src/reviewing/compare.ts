import type { FileState, Snapshot } from "./snapshot.ts";

export interface Difference<T> {
  added: T[];
  removed: T[];
}

export interface ChangedFile {
  file: FileState;
  /** 改了的字段，正文写作 body。 */
  fields: string[];
}

export interface ChangedFigure {
  id: string;
  metric: string;
  before: string;
  after: string;
}

/** 断了的链接：哪里指着它，它原来通到哪里。 */
export interface BrokenLink {
  from: string;
  to: string;
  why: string;
}

export interface Comparison {
  files: Difference<FileState> & { changed: ChangedFile[] };
  pages: Difference<{ url: string; title: string }> & { renamed: { url: string; before: string; after: string }[] };
  figures: Difference<{ id: string; metric: string; value: string }> & { changed: ChangedFigure[] };
  broken: BrokenLink[];
  problems: Snapshot["problems"];
}

/** 两张表里只在一边有的，按键排。 */
function difference<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Difference<[string, T]> {
  const only = (a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>) =>
    [...a].filter(([key]) => !b.has(key)).sort(([x], [y]) => (x < y ? -1 : 1));
  return { added: only(after, before), removed: only(before, after) };
}

/** 两边都有的，按键排。 */
function* shared<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Iterable<[string, T, T]> {
  for (const key of [...before.keys()].sort()) {
    const [old, now] = [before.get(key), after.get(key)];
    if (old !== undefined && now !== undefined) yield [key, old, now];
  }
}

function changedFields(before: FileState, after: FileState): string[] {
  const names = [...new Set([...Object.keys(before.data), ...Object.keys(after.data)])];
  const fields = names.filter((name) => JSON.stringify(before.data[name]) !== JSON.stringify(after.data[name]));
  return [...fields, ...(before.body === after.body ? [] : ["body"])];
}

/** 正文里指向站内的地址，不连锚点。 */
const internalLinks = (body: string): string[] =>
  Array.from(body.matchAll(/\]\((\/[^)\s#?]*)/g), ([, address = ""]) => address);

/** 原来有而现在没有、也没有改到别处的地址，和还指着它们的正文；改名改到了没有的地方也算。 */
function brokenLinks(before: Snapshot, after: Snapshot): BrokenLink[] {
  if (!before.pages || !after.pages) return [];
  const pages = after.pages;
  // 编者按住在会刊的页面里，带着锚点。
  const addresses = new Set([...pages.keys()].map((url) => url.replace(/#.*/, "")));
  const reaches = (url: string) => addresses.has(url) || addresses.has(after.redirects.get(url) ?? "");
  const gone = [...before.pages.keys()]
    .map((url) => url.replace(/#.*/, ""))
    .filter((url, index, all) => all.indexOf(url) === index && !reaches(url))
    .map((url) => ({ from: "原来的地址", to: url, why: "没有了，也没有写进 redirects.yaml" }));
  const known = new Set(before.pages.keys());
  const dead = [...after.redirects]
    .filter(([from, to]) => known.has(to) && !addresses.has(to) && before.redirects.get(from) === to)
    .map(([from, to]) => ({ from, to, why: "改名后的新地址没有了" }));
  const inBodies = [...after.files.values()].flatMap((file) =>
    internalLinks(file.body)
      .filter((url) => known.has(url) && !reaches(url))
      .map((url) => ({ from: file.path, to: url, why: "正文里的链接断了" })),
  );
  return [...gone, ...dead, ...inBodies];
}

/** 比较内容的两个样子：哪些文件、页面、数字多了、少了、改了，哪些链接断了。 */
export function compare(before: Snapshot, after: Snapshot): Comparison {
  const files = difference(before.files, after.files);
  const pages = difference(before.pages ?? new Map<string, string>(), after.pages ?? new Map<string, string>());
  const figures = difference(before.figures, after.figures);
  const values = (items: [string, FileState][]) => items.map(([, file]) => file);
  const page = ([url, title]: [string, string]) => ({ url, title });
  const figure = ([id, { metric, value }]: [string, { metric: string; value: string }]) => ({ id, metric, value });
  const comparable = before.pages !== undefined && after.pages !== undefined;
  return {
    files: {
      added: values(files.added),
      removed: values(files.removed),
      changed: Array.from(shared(before.files, after.files))
        .filter(([, old, now]) => old.digest !== now.digest || old.path !== now.path)
        .map(([, old, now]) => ({ file: now, fields: changedFields(old, now) })),
    },
    pages: {
      added: comparable ? pages.added.map(page) : [],
      removed: comparable ? pages.removed.map(page) : [],
      renamed: Array.from(shared(before.pages ?? new Map(), after.pages ?? new Map()))
        .filter(([, old, now]) => old !== now)
        .map(([url, old, now]) => ({ url, before: String(old), after: String(now) })),
    },
    figures: {
      added: comparable ? figures.added.map(figure) : [],
      removed: comparable ? figures.removed.map(figure) : [],
      changed: Array.from(shared(before.figures, after.figures))
        .filter(([, old, now]) => old.value !== now.value || old.metric !== now.metric)
        .map(([id, old, now]) => ({
          id,
          metric: now.metric,
          before: old.metric === now.metric ? old.value : `${old.metric} ${old.value}`,
          after: now.value,
        })),
    },
    broken: brokenLinks(before, after),
    problems: after.problems,
  };
}
