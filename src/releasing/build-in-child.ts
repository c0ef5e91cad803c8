import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ReleaseError } from "./release-error.ts";

const companion = fileURLToPath(new URL("./die-with-parent.ts", import.meta.url));

/**
 * 另起一个进程建站；它只管退出码和写好的文件夹，怎样建不归这里管。
 * @param script 建站的命令。
 * @param folder 建在哪里。
 * @throws ReleaseError 建站没有成功；它说的话已经印出来了。
 */
export async function buildInChild(script: string, folder: string): Promise<void> {
  const child = fork(script, [], {
    execArgv: ["--import", companion],
    env: { ...process.env, YIKAN_OUT: folder },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (code !== 0) throw new ReleaseError(`建站没有完成（${signal ?? `退出码 ${code}`}），没有发布，线上不动。`);
}
