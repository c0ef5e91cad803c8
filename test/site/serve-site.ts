import { spawn } from "node:child_process";

/**
 * 用编辑的命令把建好的一个文件夹端出来。
 * @returns 地址，不带末尾斜线；close 停下它。
 */
export async function serveSite(folder: string): Promise<{ url: string; close: () => void }> {
  const server = spawn(process.execPath, ["scripts/serve.ts", "--port", "0"], {
    env: { ...process.env, YIKAN_OUT: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding("utf8").on("data", (text: string) => {
      const found = /http:\/\/localhost:\d+/.exec(text)?.[0];
      if (found) resolve(found);
    });
    server.once("exit", (status) => reject(new Error(`服务没有起来，退出码 ${status}`)));
  });
  return { url, close: () => void server.kill() };
}
