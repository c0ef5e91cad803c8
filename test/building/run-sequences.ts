import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../src/building/build-site.ts";
import { forgetState } from "../../src/building/site-state.ts";
import { sourceDigest } from "../../src/building/source-digest.ts";
import { checkChangedContent, checkContent } from "../../src/reading/check-content.ts";
import { errorsIn, formatProblem, type Problem } from "../../src/reading/problem.ts";
import { RememberedEntries } from "../../src/reading/remembered-entries.ts";
import { differences } from "./compare-sites.ts";
import { edits, makeRandom } from "./edits.ts";

/**
 * 一串一串的随机改动，每改一次都增量地建，一串走完同从头建的比，一个字节一个字节地比；
 * 建站的检查报的错，也要同 check 从头查的一样。
 * node test/building/run-sequences.ts 内容文件夹 种子 几串 每串几步
 */
const [source = "", seed = "1", sequences = "10", steps = "3"] = process.argv.slice(2);
process.env.NODE_ENV = "production";
// 一建就是几百个文件，有内存盘就用内存盘。
const memoryDisk = "/dev/shm";
const work = mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), "yikan-sequences-"));
const root = join(work, "content");
process.env.YIKAN_CONTENT = root;

const progress = { stage: () => {}, show: () => {} };
/** 造出来的句子彼此雷同，草稿里的话别处也有，查泄漏会停下；泄漏另有测试。 */
const leaks = async () => [];
const program = await sourceDigest();
const names = Object.keys(edits);
const [kept, cold, before] = ["kept", "cold", "before"].map((name) => join(work, name)) as [string, string, string];
/** 有几串请别的线程帮着排：帮的人多少，不该看得出来。 */
const crew = (sequence: number) => ({ count: sequence % 5 === 0 ? 2 : 0, worthwhile: 20 });
/** 隔这么多串从原样开始，中间接着改：账要经得起一代一代地传。 */
const fresh = 10;

const restore = (from: string) => {
  rmSync(root, { recursive: true, force: true });
  cpSync(from, root, { recursive: true });
};
const told = (problems: readonly Problem[]) => errorsIn(problems).map(formatProblem).join("\n");

const result = { accepted: 0, refused: 0, reused: 0, made: 0, wrong: [] as object[] };
try {
  for (let sequence = 0; sequence < Number(sequences); sequence += 1) {
    const own = Number(seed) * 100_000 + sequence;
    const random = makeRandom(own);
    if (sequence % fresh === 0) {
      restore(source);
      // 改动都不合格的一串，也有上一次的站点可比；整个换回原样，本身也是一次大改。
      await buildSite(kept, {
        content: (await checkContent(root)).content,
        program,
        progress,
        leaks,
        crew: crew(sequence),
      });
    }
    const done: string[] = [];
    for (let step = 0; step < Number(steps); step += 1) {
      const name = names[Math.floor(random() * names.length)] as string;
      rmSync(before, { recursive: true, force: true });
      cpSync(root, before, { recursive: true });
      edits[name]?.(root, random);
      const { content, problems } = await checkChangedContent(root, await new RememberedEntries(root, program).load());
      const whole = await checkContent(root);
      if (told(problems) !== told(whole.problems))
        result.wrong.push({ seed: own, done: [...done, name], errors: [told(problems), told(whole.problems)] });
      if (errorsIn(whole.problems).length > 0) {
        restore(before);
        result.refused += 1;
        continue;
      }
      const { pages } = await buildSite(kept, { content, program, progress, leaks, crew: crew(sequence) });
      result.reused += pages.reused;
      result.made += pages.made;
      result.accepted += 1;
      done.push(name);
    }
    await forgetState(cold);
    rmSync(cold, { recursive: true, force: true });
    await buildSite(cold, { content: (await checkContent(root)).content, program, progress, leaks });
    const found = differences(kept, cold);
    if (found.length > 0) result.wrong.push({ seed: own, done, files: found.slice(0, 10) });
  }
} finally {
  await forgetState(cold);
  await forgetState(kept);
  rmSync(work, { recursive: true, force: true });
}
console.log(JSON.stringify(result));
