import { buildArchive } from "../archive/archive.ts";
import { collect } from "../archive/collect.ts";
import { reread } from "../reading/entry.ts";
import { errorsIn, type Problem } from "../reading/problem.ts";
import type { Content } from "../reading/read-content.ts";
import { collections } from "../schemas/collections.ts";
import type { Redirect } from "../schemas/redirects.ts";
import { formatFigure } from "../text/format-figure.ts";

/** 一份文件：叫什么，写了什么。 */
export interface FileState {
  kind: string;
  title: string;
  path: string;
  digest: string;
  draft: boolean;
  data: Readonly<Record<string, unknown>>;
  body: string;
}

/** 内容在某一刻的样子，够用来同另一刻比较。 */
export interface Snapshot {
  /** 以 “集合/编号” 为键。 */
  files: ReadonlyMap<string, FileState>;
  /** 站内地址和页面的标题；内容有错、连不成档案时为空。 */
  pages: ReadonlyMap<string, string> | undefined;
  /** 数字：以 “文件编号/数字编号” 为键。 */
  figures: ReadonlyMap<string, { metric: string; value: string; url: string }>;
  redirects: ReadonlyMap<string, string>;
  problems: readonly Problem[];
}

const titleOf = (data: Readonly<Record<string, unknown>>, id: string): string => String(data.title ?? data.name ?? id);

/** 由读好、核对过的内容得出。 */
export function snapshot({ content, problems }: { content: Content; problems: readonly Problem[] }): Snapshot {
  const files = new Map(
    Object.entries(content.entries).flatMap(([name, entries]) =>
      entries.map(({ id, path, digest, draft, data }): [string, FileState] => {
        const { body } = reread(content.root, { path });
        const fields = data as Readonly<Record<string, unknown>>;
        const { label } = collections[name as keyof typeof collections];
        return [`${name}/${id}`, { kind: label, title: titleOf(fields, id), path, digest, draft, data: fields, body }];
      }),
    ),
  );
  const redirects = new Map(
    ((content.settings.get("redirects")?.data ?? []) as Redirect[]).map(({ from, to }) => [from, to]),
  );
  const errors = errorsIn(problems);
  if (errors.length > 0) return { files, pages: undefined, figures: new Map(), redirects, problems: errors };
  const archive = buildArchive(collect(content));
  const named = [
    ...[...archive.records, ...archive.withdrawn, ...archive.bulletins].map((node) => [node.url, node.data.title]),
    ...[...archive.cities, ...archive.mechanisms, ...archive.people, ...archive.sameNames].map((node) => [
      node.url,
      node.data.name,
    ]),
    ...[...archive.topics, ...archive.categories].map((node) => [node.url, node.term.name]),
  ] as [string, string][];
  return {
    files,
    pages: new Map(named),
    figures: new Map(
      archive.figures.map((figure) => [
        figure.id,
        { metric: figure.data.metric, value: formatFigure(figure.data), url: figure.url },
      ]),
    ),
    redirects,
    problems: errors,
  };
}
