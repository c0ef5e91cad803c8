import type { FileGate } from "../gate.ts";
import type { GateSettings } from "../settings.ts";
import { around } from "./around.ts";

/** 各种系统里用户文件夹的写法；网址里的 /home/ 前面有主机名，不算。 */
const usual = "(?<![\\w/.:%-])\\/(?:home|Users)\\/[\\w.-]+\\/|\\b[A-Za-z]:\\\\+(?:Users|Documents and Settings)\\\\";
/** 上面各种写法里少不了的一截。 */
const roots = ["/home/", "/Users/", ":\\"];
const special = /[.*+?^${}()|[\]\\]/g;

const patterns = new WeakMap<GateSettings["machine"], RegExp>();

/** 找用户文件夹和这台机器自己的路径、名字；每份文件都要用，只拼一次。 */
function patternOf(machine: GateSettings["machine"]): RegExp {
  let pattern = patterns.get(machine);
  if (!pattern) {
    pattern = new RegExp([usual, ...machine.map((name) => name.replace(special, "\\$&"))].join("|"), "g");
    patterns.set(machine, pattern);
  }
  return pattern;
}

/** 图片、字体、索引这些，一个字节当一个字；少不了的一截也没有的，为空。 */
function latin(bytes: Uint8Array, machine: GateSettings["machine"]): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...roots, ...machine].some((part) => buffer.includes(part, 0, "latin1")) ? buffer.toString("latin1") : "";
}

/** 建站的机器上的路径：谁在哪台机器上、哪个文件夹里做的，读者不该知道。 */
export const machinePath: FileGate = {
  id: "leak/machine-path",
  title: "建站机器上的路径",
  inspect(file, { machine }) {
    const isBinary = file.kind === "opaque" || file.kind === "pdf" || file.kind === "picture";
    const text = isBinary ? latin(file.bytes, machine) : file.prose;
    return Array.from(text.matchAll(patternOf(machine)), ({ index, 0: found }) => ({
      where: around(text, index),
      message: `有建站机器上的路径或名字（${found}）`,
      remedy: "找出是哪一步写进去的，改成相对路径",
    }));
  },
};
