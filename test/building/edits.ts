import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, parseDocument } from "yaml";

/** 0 到 1 之间，照种子来，可以重演。 */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

const records = ["speeches", "reports", "visits", "cases", "features"];

const list = (root: string, folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    (readdirSync(root).includes(folder) ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }) : [])
      .filter((name) => /\.(md|yaml)$/.test(name))
      .map((name) => `${folder}/${name}`)
      .sort(),
  );

/** 改一份文件的前置信息（或者整份 YAML）。 */
function change(root: string, path: string, edit: (document: ReturnType<typeof parseDocument>) => void): void {
  const file = join(root, path);
  const text = readFileSync(file, "utf8");
  const front = /^---\n([\s\S]*?\n)---\n/.exec(text);
  const document = parseDocument(front?.[1] ?? text);
  edit(document);
  const yaml = document.toString({ lineWidth: 0 });
  writeFileSync(file, front ? `---\n${yaml}---\n${text.slice(front[0].length)}` : yaml);
}

/** 一份文件里写的数据。 */
const dataOf = (root: string, path: string): Record<string, unknown> => {
  const text = readFileSync(join(root, path), "utf8");
  return parse(/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? text);
};

const setText = (path: string[], random: Random) => (document: ReturnType<typeof parseDocument>) => {
  if (document.hasIn(path)) document.setIn(path, `${document.getIn(path)}${pick([..."甲乙丙丁戊己庚辛"], random)}`);
};

const idOf = (path: string) => path.replace(/^.*\/|\.(md|yaml)$/g, "");

/** 各种改动，一种一个；改完内容也许不再合格，由调用的人退回去。 */
export const edits: Record<string, (root: string, random: Random) => void> = {
  正文加一段: (root, random) => {
    const file = join(root, pick(list(root, [...records, "mechanisms", "cities"]), random));
    writeFileSync(
      file,
      `${readFileSync(file, "utf8").trimEnd()}\n\n补充的一段，第${Math.floor(random() * 1000)}号。\n`,
    );
  },
  改标题: (root, random) => change(root, pick(list(root, records), random), setText(["title"], random)),
  改摘要: (root, random) => change(root, pick(list(root, records), random), setText(["summary"], random)),
  改日期: (root, random) =>
    change(root, pick(list(root, records), random), (document) => {
      const value = String(document.getIn(["date", "value"]));
      if (/^\d{4}-\d{2}-\d{2}$/.test(value))
        document.setIn(["date", "value"], value.replace(/\d{2}$/, String(10 + Math.floor(random() * 18))));
    }),
  改专题: (root, random) => {
    const topics = parse(readFileSync(join(root, "vocabulary/topics.yaml"), "utf8")) as { id: string }[];
    change(root, pick(list(root, records), random), (document) =>
      document.setIn(["topics"], [pick(topics, random).id]),
    );
  },
  改相关: (root, random) =>
    change(root, pick(list(root, records), random), (document) =>
      document.setIn(["related"], [idOf(pick(list(root, records), random))]),
    ),
  添一条记录: (root, random) => {
    const from = pick(list(root, records), random);
    const to = `${dirname(from)}/xin-${Math.floor(random() * 1e6)}.md`;
    writeFileSync(join(root, to), readFileSync(join(root, from)));
    change(root, to, (document) => {
      setText(["title"], random)(document);
      document.delete("figures");
    });
  },
  删一条记录: (root, random) => rmSync(join(root, pick(list(root, records), random))),
  改名: (root, random) => {
    const from = pick(list(root, records), random);
    renameSync(join(root, from), join(root, dirname(from), `gai-${Math.floor(random() * 1e6)}.md`));
  },
  撤回: (root, random) =>
    change(root, pick(list(root, records), random), (document) => {
      document.set("state", "withdrawn");
      document.set("withdrawn", { date: "2026-01-05", reason: "来源要求撤回" });
    }),
  改成草稿: (root, random) =>
    change(root, pick(list(root, records), random), (document) => document.set("state", "draft")),
  更正: (root, random) =>
    change(root, pick(list(root, records), random), (document) => {
      document.set("state", "corrected");
      document.set("corrections", [{ date: "2026-01-06", text: "改了一个字", reason: "排印有误" }]);
    }),
  改人名: (root, random) => change(root, pick(list(root, ["people"]), random), setText(["name"], random)),
  添人物: (root, random) => {
    const from = pick(list(root, ["people"]), random);
    const to = `people/ren-${Math.floor(random() * 1e6)}.yaml`;
    writeFileSync(join(root, to), readFileSync(join(root, from)));
    change(root, to, setText(["name"], random));
  },
  改城市: (root, random) =>
    change(
      root,
      pick(list(root, ["cities"]), random),
      setText(pick([["name"], ["short"], ["committee", "name"]], random), random),
    ),
  改机制: (root, random) => change(root, pick(list(root, ["mechanisms"]), random), setText(["name"], random)),
  机制换类别: (root, random) => {
    const categories = parse(readFileSync(join(root, "vocabulary/categories.yaml"), "utf8")) as { id: string }[];
    change(root, pick(list(root, ["mechanisms"]), random), (document) =>
      document.set("category", pick(categories, random).id),
    );
  },
  改数字的名目: (root, random) => {
    const path = pick(
      list(root, [...records, "mechanisms"]).filter(
        (file) => ((dataOf(root, file).figures as unknown[]) ?? []).length > 0,
      ),
      random,
    );
    if (path) change(root, path, setText(["figures", "0", "metric"], random));
  },
  改会刊: (root, random) =>
    change(
      root,
      pick(list(root, ["bulletins"]), random),
      setText(pick([["title"], ["summary"], ["publisher"]], random), random),
    ),
  改词表: (root, random) =>
    change(
      root,
      `vocabulary/${pick(["topics", "categories", "forms", "levels", "sources"], random)}.yaml`,
      (document) => {
        const { length } = document.toJS() as unknown[];
        setText([String(Math.floor(random() * length)), "name"], random)(document);
      },
    ),
  改站点: (root, random) => change(root, "site.yaml", setText(pick([["name"], ["tagline"]], random), random)),
  什么也不改: () => {},
  留个空文件夹: (root) => mkdirSync(join(root, "speeches/1999"), { recursive: true }),
};
