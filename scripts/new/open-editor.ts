import { spawn } from "node:child_process";

/**
 * 用编辑惯用的程序打开一份文件：$VISUAL、$EDITOR，都没有就试 VS Code。
 * @returns 打开了没有；没有装的不算出错。
 */
export async function openEditor(file: string): Promise<boolean> {
  const own = process.env.VISUAL || process.env.EDITOR;
  const [command = "code", ...args] = (own ?? "code").split(" ").filter(Boolean);
  return new Promise((resolve) => {
    const child = spawn(command, [...args, file], { stdio: "inherit", shell: process.platform === "win32" });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}
