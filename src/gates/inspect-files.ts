import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inThreads, threads } from "../building/in-threads.ts";
import { inspectFile, type Ruler } from "./inspect-file.ts";
import type { InspectorSetup, Task } from "./inspect-worker.ts";
import type { Memory, Remembered } from "./memory.ts";

/** 要看的文件不到这么多，不值得另起线程。 */
const worthwhile = 200;

/** 简体和繁体的同一页排在一起，由同一个线程看：标签相同，验一次就够了。 */
const pairKey = ({ path }: Task): string => path.replace(/^hant\//, "");

/** 一样的字符串只留一份：每一页都指着首页、样式和目录。 */
function interner(): (answer: Remembered) => Remembered {
  const pool = new Map<string, string>();
  const one = (text: string): string => {
    const known = pool.get(text);
    if (known !== undefined) return known;
    pool.set(text, text);
    return text;
  };
  const all = (texts: string[]) => {
    for (const [index, text] of texts.entries()) texts[index] = one(text);
  };
  return (answer) => {
    const { page, mentions = [] } = answer.facts;
    for (const texts of [mentions, page?.links, page?.ids, page?.styles, page?.scripts]) if (texts) all(texts);
    return answer;
  };
}

/**
 * 看一批文件。份数多就分给几个线程，各看各的，结果同一份一份看一样。
 * @throws 文件打不开，或者线程出错时。
 */
export async function inspectFiles(folder: string, tasks: readonly Task[], ruler: Ruler): Promise<Memory> {
  const answers: Memory = new Map();
  const intern = interner();
  const take = (path: string, answer: Remembered) => {
    answers.set(path, intern(answer));
  };
  if (tasks.length < worthwhile || threads() < 2) {
    for (const { path, known } of tasks)
      take(path, await inspectFile(path, await readFile(join(folder, path)), ruler, known));
    return answers;
  }
  const sorted = tasks
    .map((task) => ({ task, key: pairKey(task) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ task }) => task);
  const { settings, version, withheld } = ruler;
  const setup: InspectorSetup = { folder, settings, version, withheld: withheld.data };
  await inThreads<Task, [path: string, answer: Remembered]>(
    new URL("./inspect-worker.ts", import.meta.url),
    setup,
    sorted,
    (found) => {
      for (const [path, answer] of found) take(path, answer);
    },
  );
  return answers;
}
