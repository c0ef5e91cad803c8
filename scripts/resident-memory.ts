import { readFile } from "node:fs/promises";

/** 一个进程连同它的子进程，常驻内存之和（MB）；不是 Linux 的读不到，是 0。 */
export async function residentMegabytes(pid: number): Promise<number> {
  const read = (file: string) => readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "");
  const [status, children] = await Promise.all([read("status"), read(`task/${pid}/children`)]);
  const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  const rest = await Promise.all(children.split(" ").filter(Boolean).map(Number).map(residentMegabytes));
  return rest.reduce((sum, megabytes) => sum + megabytes, own);
}
