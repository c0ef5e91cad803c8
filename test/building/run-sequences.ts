import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../src/building/build-site.ts";
import { forgetState } from "../../src/building/site-state.ts";
import { sourceDigest } from "../../src/building/source-digest.ts";
import { checkContent } from "../../src/reading/check-content.ts";
import { errorsIn } from "../../src/reading/problem.ts";
import { edits, makeRandom } from "./edits.ts";

/**
 * 一串一串的随机改动，每改一次都增量地建，一串走完同从头建的比，一个字节一个字节地比。
 * node test/building/run-sequences.ts 内容文件夹 种子 几串 每串几步
 */
const [source = "", seed = "1", sequences = "10", steps = "4"] = process.argv.slice(2);
process.env.NODE_ENV = "production";
const work = mkdtempSync(join(tmpdir(), "yikan-sequences-"));
const root = join(work, "content");
process.env.YIKAN_CONTENT = root;

const files = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file)]),
  );

function differences(incremental: string, cold: string): string[] {
  const [left, right] = [files(incremental), files(cold)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((path) => {
    const [a, b] = [left.get(path), right.get(path)];
    return !a || !b || !a.equals(b);
  });
}

const progress = { stage: () => {}, show: () => {} };
const program = await sourceDigest();
const names = Object.keys(edits);
const kept = join(work, "kept");
const cold = join(work, "cold");
let accepted = 0;
let refused = 0;
let reused = 0;
let made = 0;
const wrong: { seed: number; done: string[]; files: string[] }[] = [];
try {
  for (let sequence = 0; sequence < Number(sequences); sequence += 1) {
    const ownSeed = Number(seed) * 100_000 + sequence;
    const random = makeRandom(ownSeed);
    // 每十串从原样开始，中间接着改：账要经得起一代一代地传。
    if (sequence % 10 === 0) {
      rmSync(root, { recursive: true, force: true });
      cpSync(source, root, { recursive: true });
    }
    const done: string[] = [];
    for (let step = 0; step < Number(steps); step += 1) {
      const name = names[Math.floor(random() * names.length)] as string;
      const before = join(work, "before");
      cpSync(root, before, { recursive: true });
      edits[name]?.(root, random);
      const { content, problems } = await checkContent(root);
      if (errorsIn(problems).length > 0) {
        rmSync(root, { recursive: true, force: true });
        cpSync(before, root, { recursive: true });
        refused += 1;
      } else {
        const report = await buildSite(kept, { content, program, progress });
        reused += report.pages.reused;
        made += report.pages.made;
        accepted += 1;
        done.push(name);
      }
      rmSync(before, { recursive: true, force: true });
    }
    await forgetState(cold);
    rmSync(cold, { recursive: true, force: true });
    await buildSite(cold, { content: (await checkContent(root)).content, program, progress });
    const found = differences(kept, cold);
    if (found.length > 0) wrong.push({ seed: ownSeed, done, files: found.slice(0, 10) });
  }
} finally {
  await forgetState(cold);
  await forgetState(kept);
  if (process.env.YIKAN_KEEP) console.error(work);
  else rmSync(work, { recursive: true, force: true });
}
console.log(JSON.stringify({ accepted, refused, reused, made, wrong }));
