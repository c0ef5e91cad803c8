import { execFileSync } from "node:child_process";

/** 可以说给编辑听的失败。 */
export class GitError extends Error {}

function git(folder: string, ...args: string[]): string {
  try {
    return execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string; stderr?: string };
    if (code === "ENOENT") throw new GitError("这台机器上没有 git，不能只查改动；去掉 --changed 就全部检查");
    if (stderr.includes("not a git repository"))
      throw new GitError(`${folder} 不在 git 仓库里，不知道改了什么；去掉 --changed 就全部检查`);
    throw new GitError("git 不认得比较的起点，请核对分支名或提交号");
  }
}

const lines = (text: string): string[] => text.split("\0").filter(Boolean);

/**
 * 同 base 分叉以后改动过的内容文件，连同还没有提交的、还没有加进仓库的；删去的不算。
 * @param base 分支名或提交号；不写是 HEAD，也就是只看还没有提交的。
 * @returns 项目里的路径（内容根在前）。
 */
export function changedFiles(root: string, base = "HEAD"): Set<string> {
  const start = git(root, "rev-parse", "--verify", "--end-of-options", `${base}^{commit}`).trim();
  const fork = git(root, "merge-base", start, "HEAD").trim();
  const tracked = git(root, "diff", "--name-only", "-z", "--relative", "--diff-filter=d", fork, "--");
  const untracked = git(root, "ls-files", "-z", "--others", "--exclude-standard", "--");
  return new Set([...lines(tracked), ...lines(untracked)].map((path) => `${root}/${path}`));
}
