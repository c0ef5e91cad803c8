import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { makeMemory } from "../../src/building/memory.ts";
import { Output, type OutputFile } from "../../src/building/output.ts";
import { settle } from "./over-folder.ts";

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yikan-output-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

type Stage = (output: Output, memory: ReturnType<typeof makeMemory>) => Promise<unknown>;

/** 同一个文件夹里接连建站：这一次接着上一次的站点和记性。 */
export async function rebuilding() {
  const folder = join(await temporaryFolder(), "site");
  let before: ReadonlyMap<string, OutputFile> = new Map();
  let kept: ReadonlyMap<string, unknown> = new Map();
  let last: ReadonlyMap<string, string> = new Map();
  return {
    folder,
    /**
     * @param sources 工序之前就有的文件；和上一次一样的照旧留着，留的是工序改过的样子。
     * @param afresh 一样的也再写一遍。
     * @returns 全部文件的内容，和这一次改了哪些。
     */
    async build(sources: ReadonlyMap<string, string>, stage: Stage, afresh = false) {
      const output = new Output(folder, `${folder}.changes`, before);
      for (const [path, text] of sources)
        if (afresh || last.get(path) !== text || !output.keep(path)) await output.write(path, text);
      const memory = makeMemory(kept);
      await stage(output, memory);
      const changed = [...output.changed].sort();
      const files = new Map<string, string>();
      for (const path of [...output.files.keys()].sort()) files.set(path, (await output.read(path)).toString("latin1"));
      await settle(folder, output);
      before = new Map(output.files);
      last = sources;
      // 记性要经得起写盘再读回来。
      kept = structuredClone(memory.kept);
      return { files, changed };
    },
  };
}
