import { spawn } from "node:child_process";
import { residentMegabytes } from "../resident-memory.ts";

export interface Run {
  ok: boolean;
  output: string;
  seconds: number;
  /** 进程连同它的子进程，常驻内存之和的高点；不是 Linux 的量不到。 */
  peakMegabytes: number | undefined;
}

/** 多久看一次内存（毫秒）。 */
const interval = 200;

/** 用同一个 Node 跑一个脚本，量它花的时间和内存；超过 limit 秒就停下，算没有完成。 */
export async function measuredRun(
  args: readonly string[],
  env: Record<string, string> = {},
  limit = Number.POSITIVE_INFINITY,
): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
  let peak = 0;
  const timer = setInterval(async () => {
    if (child.pid !== undefined) peak = Math.max(peak, await residentMegabytes(child.pid));
    if (performance.now() - started > limit * 1000) child.kill();
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearInterval(timer);
  return {
    ok: code === 0,
    output,
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: peak > 0 ? peak : undefined,
  };
}
