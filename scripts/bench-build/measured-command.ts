import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { residentMegabytes } from "../resident-memory.ts";

/** 要量的一条命令。 */
export interface Command {
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

export interface CommandRun {
  ok: boolean;
  output: string;
  /** 墙上的秒数；用户态加内核态的秒数，连同它等过的子进程。 */
  wall: number;
  cpu: number;
  megabytes?: number;
}

/** 多久看一次内存（毫秒）。 */
const interval = 100;

/** 由 bash 的 time 计时：它连子进程的处理器时间也算进去，Node 自己问不到。 */
const timed = 'TIMEFORMAT="%R %U %S"; exec 3>&2; { time "$@" 2>&3; } 2>"$0"';

/**
 * 跑一条命令，量时间、处理器时间和内存。
 * @param times 计时写在哪个文件里。
 * @param limit 最多几秒；超过就停下，算没有完成。
 */
export async function measuredCommand(
  { command, args, cwd, env }: Command,
  times: string,
  limit: number,
): Promise<CommandRun> {
  const started = performance.now();
  const child = spawn("bash", ["-c", timed, times, command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
  // 自成一组，连同它的子进程一起停下；中途退出，也不留下它接着跑。
  const stop = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid);
    } catch {
      // 已经结束了。
    }
  };
  process.once("exit", stop);
  let peak = 0;
  const timer = setInterval(async () => {
    if (child.pid === undefined) return;
    peak = Math.max(peak, await residentMegabytes(child.pid));
    if (performance.now() - started > limit * 1000) stop();
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  process.off("exit", stop);
  clearInterval(timer);
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = (await readFile(times, "utf8").catch(() => ""))
    .split(" ")
    .map(Number);
  return { ok: code === 0, output, wall, cpu: user + system, megabytes: peak > 0 ? Math.round(peak) : undefined };
}
