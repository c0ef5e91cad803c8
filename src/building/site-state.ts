import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { OutputFile } from "./output.ts";
import { type Survey, survey } from "./survey.ts";

/** 一个站点建好时的样子：有哪些文件，各道工序记了什么。 */
export interface SiteState {
  files: ReadonlyMap<string, OutputFile>;
  memory: ReadonlyMap<string, unknown>;
  /** 到这时为止（毫秒），各个文件同记下的对得上。 */
  settled: number;
}

/** 接着上一次建：站点里还作数的，和各道工序记了什么。 */
export type Standing = Survey & Pick<SiteState, "memory">;

/** 存的写法变了就加一，旧的作废。 */
const version = 2;

/** 站点放在哪里，各记各的。 */
export const stateFile = (target: string) =>
  join(".build", "sites", `${createHash("sha256").update(resolve(target)).digest("hex").slice(0, 16)}.state`);

/** 写完、落了盘，才换上去：断电、被杀，读到的不是旧的就是新的，没有半份的。 */
export async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const making = `${file}.${process.pid}`;
  const handle = await open(making, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(making, file);
}

/** 上一次记下的样子；没有、读不懂的为空。 */
async function readState(target: string): Promise<SiteState | undefined> {
  try {
    const saved = deserialize(await readFile(stateFile(target)));
    if (saved.version !== version) return undefined;
    const paths = (saved.paths as string).split("\n");
    const digests = saved.digests as Buffer;
    const files = new Map<string, OutputFile>();
    for (const [index, path] of paths.entries())
      if (path !== "")
        files.set(path, {
          size: saved.sizes[index],
          digest: digests.toString("hex", index * 32, index * 32 + 32),
        });
    return { files, memory: saved.memory, settled: saved.settled };
  } catch {
    return undefined;
  }
}

/**
 * 上一次的样子，照站点的文件夹核对过：删了的、手改过的文件不在其中。没有、读不懂、文件夹不在了的为空，那就从头建。
 * @param doubtful 上一次换到一半停过：每个文件都对摘要，不凭时刻。
 */
export async function loadState(target: string, doubtful = false): Promise<Standing | undefined> {
  const state = await readState(target);
  const found = state && survey(target, state.files, doubtful ? 0 : state.settled);
  return found && { ...found, memory: state.memory };
}

export const packState = ({ files, memory, settled }: SiteState): Uint8Array =>
  serialize({
    version,
    settled,
    paths: [...files.keys()].join("\n"),
    sizes: Float64Array.from(files.values(), ({ size }) => size),
    digests: Buffer.from(Array.from(files.values(), ({ digest }) => digest).join(""), "hex"),
    memory,
  });

/** 站点要变了，记的先作废：变到一半停下，下一次就从头建。 */
export const forgetState = (target: string) => rm(stateFile(target), { force: true });
