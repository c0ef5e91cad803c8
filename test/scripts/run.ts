import { spawn } from "node:child_process";
import { once } from "node:events";

/** 运行一条命令，等它结束；返回退出码和它说的话。 */
export async function run(script: string, args: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const [code] = (await once(child, "close")) as [number];
  return { code, output };
}
