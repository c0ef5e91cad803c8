import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** 要不到那一版内容；消息是写给编辑看的一句话。 */
export class RevisionError extends Error {}

/**
 * 把内容文件夹在某一版的样子取到临时文件夹里，用完删去。不碰工作区，也不碰暂存区。
 * @param base 提交、分支或标签。
 * @throws {RevisionError} 不在代码库里，或者没有这一版。
 */
export async function withContentAt<T>(base: string, content: string, use: (root: string) => Promise<T>): Promise<T> {
  const folder = resolve(content);
  const git = async (args: string[], index?: string) =>
    (
      await run("git", args, {
        cwd: folder,
        maxBuffer: 1 << 28,
        env: { ...process.env, ...(index ? { GIT_INDEX_FILE: index } : {}) },
      })
    ).stdout.trim();
  const top = await git(["rev-parse", "--show-toplevel"]).catch(() => {
    throw new RevisionError("内容文件夹不在 Git 代码库里，没有可以比较的另一版");
  });
  // 以连字符开头的会被 git 当成选项。
  const commit = base.startsWith("-")
    ? ""
    : await git(["rev-parse", "--verify", "--quiet", `${base}^{commit}`]).catch(() => "");
  if (!commit) throw new RevisionError(`代码库里没有 “${base}” 这一版；请写分支、标签或提交，例如 main`);
  const path = relative(top, folder).replaceAll("\\", "/");
  const temporary = await mkdtemp(join(tmpdir(), "yikan-changes-"));
  try {
    const index = join(temporary, "index");
    const root = join(temporary, "content");
    const tree = await git(["rev-parse", "--verify", "--quiet", `${commit}:${path}`]).catch(() => {
      throw new RevisionError(`“${base}” 里还没有 ${path} 文件夹，没有可以比较的`);
    });
    await git(["read-tree", tree], index);
    await run("git", ["checkout-index", "--all", `--prefix=${root}/`], {
      cwd: top,
      env: { ...process.env, GIT_INDEX_FILE: index },
    });
    return await use(root);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
