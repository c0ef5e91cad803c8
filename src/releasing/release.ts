import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../files/list-files.ts";
import { assemble } from "./assemble.ts";
import { compress, encodingNames, encodings } from "./compress.ts";
import { flush, replaceLink } from "./durable.ts";
import { keepEarlier } from "./keep-earlier.ts";
import { takeLock } from "./lock.ts";
import { lossesSince } from "./losses.ts";
import { contentDigest, formatManifest, type Manifest, manifestName } from "./manifest.ts";
import { ReleaseError } from "./release-error.ts";
import {
  lastSequence,
  listReleases,
  liveId,
  liveLink,
  markPublished,
  prune,
  serverOf,
  siteOf,
  tidy,
  workFolder,
} from "./release-folders.ts";
import { isServerFile, serverFolder } from "./servers/write-servers.ts";
import { sha256 } from "./sha256.ts";

/** 建好的站点里读得出来的事实，写进清单。 */
export type Facts = Pick<
  Manifest,
  "counts" | "search" | "addresses" | "redirects" | "withdrawn" | "questions" | "headers"
>;

/** 发布要别处做的几件事；测试换成快的。 */
export interface ReleaseSteps {
  /** 在这个文件夹里建好整个站点。@throws ReleaseError 建不成。 */
  build(folder: string): Promise<void>;
  /** 过关。@returns 没有过的，一条一句。 */
  gates(folder: string): Promise<string[]>;
  /** 站点里有什么。 */
  describe(folder: string): Promise<Facts>;
  /** 说一声做到哪里了。 */
  report(message: string): void;
}

export interface ReleaseOptions {
  /** 少了东西还要发布的理由。 */
  reason?: string;
  /** 留最近的几次，连线上的在内；至少两次，才退得回去。 */
  keep: number;
}

export interface ReleaseOutcome {
  manifest: Manifest;
  /** 内容同线上的一模一样，没有发布新的。 */
  unchanged: boolean;
  reused: number;
  pruned: string[];
}

async function writeFlushed(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content);
  await flush(file);
}

/** 给服务器的设置不给读者，另放一处；_server/ 这一层去掉。 */
async function placeServerFiles(built: string, folder: string): Promise<Manifest["server"]> {
  const found: Manifest["server"] = [];
  await mkdir(folder, { recursive: true });
  for (const path of (await listFiles(built)).filter(isServerFile)) {
    const bytes = await readFile(join(built, path));
    const name = path.replace(`${serverFolder}/`, "");
    await writeFlushed(join(folder, name), bytes);
    found.push({ path: name, size: bytes.length, sha256: sha256(bytes) });
  }
  return found;
}

/** 文件夹的目录也要落盘，文件的名字才在。 */
async function flushFolders(folder: string): Promise<void> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const item of items) if (item.isDirectory()) await flush(join(item.parentPath, item.name), true);
  await flush(folder, true);
}

/**
 * 发布一次：建站、过关、同先前的比、放进新的文件夹、最后写清单、把 live 一下子换过去。
 * 停在哪一步，线上都还是完整的一次；留下的半成品下一次清走。
 * @throws ReleaseError 说明为什么没有发布。
 */
export async function release(root: string, steps: ReleaseSteps, options: ReleaseOptions): Promise<ReleaseOutcome> {
  await mkdir(root, { recursive: true });
  const lock = await takeLock(root);
  const next = join(root, `next-${process.pid}`);
  try {
    const cleared = await tidy(root);
    if (cleared > 0) steps.report(`清走了上次没有做完的 ${cleared} 样。`);

    const work = workFolder(root);
    await mkdir(join(work, ".."), { recursive: true });
    steps.report("建站……");
    await steps.build(work);
    const problems = await steps.gates(work);
    if (problems.length > 0)
      throw new ReleaseError(`${problems.join("\n")}\n\n建好的站点有 ${problems.length} 处过不了关，没有发布。`);

    const live = await liveId(root);
    const all = await listReleases(root);
    const releases = [...all.filter(({ id }) => id === live), ...all.filter(({ id }) => id !== live)];
    const [current] = releases;
    const sequence = (await lastSequence(root)) + 1;
    if (live !== undefined && current?.id !== live)
      steps.report(`线上的 ${live} 清单坏了，没法同它比；${current ? `改同 ${current.id} 比` : "也没有别的可比"}。`);

    steps.report("放进新的文件夹，压缩……");
    const { files, reused } = await assemble(work, siteOf(next), releases);
    if (files.length === 0) throw new ReleaseError("建好的站点是空的，没有发布。");
    const server = await placeServerFiles(work, serverOf(next));
    const digest = contentDigest([...server, ...files]);
    if (current?.manifest.digest === digest) return { manifest: current.manifest, unchanged: true, reused, pruned: [] };

    const manifest: Manifest = {
      version: 1,
      id: `${String(sequence).padStart(6, "0")}-${digest.slice(0, 12)}`,
      sequence,
      digest,
      ...(live && { previous: live }),
      ...(options.reason && { reason: options.reason }),
      ...(await steps.describe(work)),
      server,
      files,
      kept: await keepEarlier(siteOf(next), files, releases),
    };
    const { forbidden, unexplained } = lossesSince(
      releases.map((each) => each.manifest),
      manifest,
    );
    if (forbidden.length > 0)
      throw new ReleaseError(
        `${forbidden.map((url) => `发布过的地址 ${url} 没有了`).join("\n")}\n\n改了名，请在 redirects.yaml 里写明新地址；不想再发表，请恢复文件，把 state 改成 withdrawn 并写明原因。没有发布。`,
      );
    if (unexplained.length > 0 && !options.reason)
      throw new ReleaseError(
        `${unexplained.join("\n")}\n\n比线上的少。确是这样，请写明理由再发布：npm run release -- --reason "理由"（理由写进清单，清单是公开的）。没有发布。`,
      );

    const text = formatManifest(manifest);
    const packed = await compress(Buffer.from(text), false);
    for (const name of encodingNames)
      await writeFlushed(join(siteOf(next), manifestName + encodings[name]), packed[name]);
    await flushFolders(next);
    await writeFlushed(join(siteOf(next), manifestName), text);
    await flush(siteOf(next), true);

    if (!(await lock.isHeld())) throw new ReleaseError("锁被别的发布拿走了，没有发布。");
    await rename(next, join(root, manifest.id));
    await flush(root, true);
    await replaceLink(liveLink(root), manifest.id);
    await markPublished(root, manifest.id);
    return { manifest, unchanged: false, reused, pruned: await prune(root, Math.max(2, options.keep)) };
  } finally {
    // 盘满、只读时删不掉的，下一次再清；不盖过真正的原因。
    await rm(next, { recursive: true, force: true }).catch(() => {});
    await lock.release().catch(() => {});
  }
}
