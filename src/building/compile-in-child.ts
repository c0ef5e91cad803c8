import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("./compile-command.ts", import.meta.url));

/**
 * 在另一个进程里编程序：编的同时这里可以读内容，编完占的内存也就还了。
 * @param folder 编好放在这里。
 * @throws 编不出来，为什么。
 */
export function compileInChild(folder: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = fork(command, [folder], { stdio: ["ignore", "inherit", "pipe", "ipc"] });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.once("error", reject);
  child.once("close", (code, signal) => {
    if (code === 0) resolve();
    else reject(new Error(`程序编不出来（${signal ?? code}）：${said.trim()}`));
  });
  return promise;
}
