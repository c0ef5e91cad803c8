import { execFile } from "node:child_process";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const node = (...args: string[]) => run(process.execPath, args, { maxBuffer: 1e8 });

/** 两个进程各走这么多串。别的种子、更长的，照 run-sequences.ts 开头写的手工跑。 */
const shares = [100, 100];

describe("只做变了的，同从头做的一个字节不差", () => {
  let work: string;
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), "yikan-incremental-"));
    await node("scripts/generate.ts", "--records", "6", "--out", join(work, "content"));
    // 网页编辑器有几兆，同改内容无关。
    await appendFile(join(work, "content/site.yaml"), "admin: false\n");
    // 头一次把程序编好，各个进程就不必争着编。
    await node("test/building/run-sequences.ts", join(work, "content"), "0", "1", "1");
  }, 120_000);
  afterAll(() => rm(work, { recursive: true, force: true }));

  it("两百串随机的增、删、改、改名、撤回和改词表", async () => {
    const results = await Promise.all(
      shares.map(async (sequences, index) => {
        const { stdout } = await node(
          "test/building/run-sequences.ts",
          join(work, "content"),
          String(index + 1),
          String(sequences),
          "2",
        );
        return JSON.parse(stdout) as { accepted: number; reused: number; made: number; wrong: unknown[] };
      }),
    );
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
    const sum = (name: "accepted" | "reused" | "made") => results.reduce((total, each) => total + each[name], 0);
    // 真的改了，也真的沿用了：什么都不留、什么都重做，也会一个字节不差。
    expect(sum("accepted")).toBeGreaterThan(200);
    expect(sum("reused")).toBeGreaterThan(sum("made") * 3);
  }, 900_000);
});
