import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** 一个进程的身份：进程号会重用，加上它何时起的、机器何时开的，就不会认错。 */
export interface ProcessIdentity {
  pid: number;
  /** 起的时刻，写法随系统而定，只用来比较。 */
  started: string;
}

/** Linux：本次开机的编号和进程起时的嘀嗒数；进程名里可能有括号和空格，从最后一个括号数起。 */
function startedOnLinux(pid: number): string {
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // 僵死的进程已经不做事了。
  if (fields[0] === "Z") throw new Error("僵死");
  return `${boot} ${fields[19]}`;
}

const startedElsewhere = (pid: number): string =>
  execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

/** 这个号上的进程何时起的；没有这个进程为空。 */
export function startOf(pid: number): string | undefined {
  try {
    return process.platform === "linux" ? startedOnLinux(pid) : startedElsewhere(pid);
  } catch {
    return undefined;
  }
}

/** 本进程的身份。 */
export const ownIdentity = (): ProcessIdentity => ({ pid: process.pid, started: startOf(process.pid) ?? "" });

/** 那个进程还在不在；同一个号换了别的进程，算不在。 */
export const isRunning = ({ pid, started }: ProcessIdentity): boolean => startOf(pid) === started;
