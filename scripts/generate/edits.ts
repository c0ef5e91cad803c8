import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { walk } from "../../src/reading/walk.ts";
import { recordTypes } from "../../src/schemas/collections.ts";

/** 量一次改动要多久，改的是这几样：一篇正文、一个题名、添一条、删一条。 */
export const editNames = ["body", "title", "add", "remove"] as const;
export type EditName = (typeof editNames)[number];

/** 一份文件改前改后的全文；没有就是还没有，或者已经删去。 */
export interface Change {
  path: string;
  before?: string;
  after?: string;
}

/** 生成的文件名末尾是序号，从 1 起；编者按没有自己的网页，改它看不出快慢。 */
const numbered = new RegExp(
  `^(?:${Object.keys(recordTypes)
    .filter((name) => name !== "editor-notes")
    .join("|")})/\\d{4}/(.+-(\\d+))\\.md$`,
);

/** 后来的记录只参见前面这么多条以内的。 */
const memory = 40;

interface Found {
  path: string;
  id: string;
  index: number;
}

const recordsIn = (root: string): Found[] =>
  walk(root)
    .flatMap(({ path }) => {
      const match = numbered.exec(path);
      return match?.[1] ? [{ path, id: match[1], index: Number(match[2]) }] : [];
    })
    .sort((a, b) => a.index - b.index);

const field = (text: string, name: string): unknown =>
  JSON.parse(new RegExp(`^${name}: (.*)$`, "m").exec(text)?.[1] ?? "null");

const withField = (text: string, name: string, value: unknown): string =>
  text.replace(new RegExp(`^${name}: .*$`, "m"), () => `${name}: ${JSON.stringify(value)}`);

const isPublished = (text: string): boolean => !/^state: /m.test(text);

/**
 * 在一份生成的出版物里想好一次改动，还不写。改的总是正中间那一条，同样的内容总是同样的改法。
 * @param root 生成的内容文件夹。
 */
export function planEdit(root: string, edit: EditName): Change[] {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const records = recordsIn(root);
  const cited = (at: number) =>
    records.slice(at + 1, at + 1 + memory).some(({ path }) => read(path).includes(records[at]?.id ?? ""));
  /** 从正中间往后，头一条合适的：没有更正、撤回过；要删的，还得没有别处指向它。 */
  const middle = Math.floor(records.length / 2);
  const at = records.findIndex(
    ({ path }, index) =>
      index >= middle &&
      isPublished(read(path)) &&
      (edit !== "remove" || !cited(index)) &&
      (field(read(`bulletins/${field(read(path), "bulletin")}.md`), "contents") as string[]).length > 1,
  );
  const target = records[at];
  if (!target) throw new Error("generate: 没有合适的记录可改");
  const { path, id } = target;
  const before = read(path);
  if (edit === "body")
    return [{ path, before, after: `${before.trimEnd()}\n\n会后又补充了一条意见，已转承办单位研究。\n` }];
  if (edit === "title")
    return [{ path, before, after: withField(before, "title", `${field(before, "title")}（修订）`) }];
  const issue = `bulletins/${field(before, "bulletin")}.md`;
  const issueBefore = read(issue);
  const contents = field(issueBefore, "contents") as string[];
  if (edit === "remove")
    return [
      { path, before },
      {
        path: issue,
        before: issueBefore,
        after: withField(issueBefore, "contents", contents.toSpliced(contents.indexOf(id), 1)),
      },
    ];
  // 新添的一条日期最近，排在每一张列表的头一个：添一条，最费事的就是这样。
  const added = id.replace(/\d+$/, "xin");
  let text = before.slice(0, before.indexOf("\n---\n\n") + 6);
  for (const [name, value] of Object.entries({
    title: "新添的一条：把协商桌搬到村口",
    summary: "量快慢时新添的一条记录。",
    date: { value: "2026-12-30", precision: "day", basis: "printed" },
    figures: [],
    learnings: [],
    related: [],
  }))
    text = withField(text, name, value);
  return [
    {
      path: path.replace(/\d{4}\/[^/]+$/, `2026/${added}.md`),
      after: `${text}村民把凳子搬到村口，委员逐条记下，当场商量怎么办。\n`,
    },
    { path: issue, before: issueBefore, after: withField(issueBefore, "contents", [...contents, added]) },
  ];
}

/** 倒过来：改回去。 */
export const undo = (changes: readonly Change[]): Change[] =>
  changes.map(({ path, before, after }) => ({ path, before: after, after: before }));

/** 把改动写进内容文件夹。 */
export async function apply(root: string, changes: readonly Change[]): Promise<void> {
  for (const { path, after } of changes) {
    const target = join(root, path);
    if (after === undefined) {
      await rm(target);
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, after);
  }
}
