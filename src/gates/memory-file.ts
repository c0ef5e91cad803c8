import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createGunzip, createGzip } from "node:zlib";
import type { Memory, Remembered } from "./memory.ts";

/** 上一次的答案，一行一份文件；没有、读坏了就是空的，重看一遍而已。 */
export async function readMemory(file: string): Promise<Memory> {
  const memory: Memory = new Map();
  try {
    const unpacked = createGunzip();
    // 没有这个文件，错也要传到读的这一头；只用 pipe 传不过来，没有人接，整个命令就停了。
    pipeline(createReadStream(file), unpacked).catch(() => {});
    const lines = createInterface({ input: unpacked, crlfDelay: Infinity });
    for await (const line of lines) {
      const [path, answer] = JSON.parse(line) as [string, Remembered];
      memory.set(path, answer);
    }
    return memory;
  } catch {
    return new Map();
  }
}

/** 存下这一次的答案：先写到旁边再改名，写到一半停了也不留残缺的。 */
export async function writeMemory(file: string, memory: Memory): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  function* lines() {
    for (const entry of memory) yield `${JSON.stringify(entry)}\n`;
  }
  try {
    await pipeline(Readable.from(lines()), createGzip({ level: constants.Z_BEST_SPEED }), createWriteStream(partial));
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}
