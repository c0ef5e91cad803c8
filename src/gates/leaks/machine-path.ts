import type { FileGate } from "../gate.ts";
import { around } from "./around.ts";

/** 各种系统里用户文件夹的写法；网址里的 /home/ 前面有主机名，不算。 */
const usual = /(?<![\w/.:%-])\/(?:home|Users)\/[\w.-]+\/|\b[A-Za-z]:\\+(?:Users|Documents and Settings)\\/g;
const special = /[.*+?^${}()|[\]\\]/g;

/** 建站的机器上的路径：谁在哪台机器上、哪个文件夹里做的，读者不该知道。 */
export const machinePath: FileGate = {
  id: "leak/machine-path",
  title: "建站机器上的路径",
  inspect({ prose, kind, bytes }, { machine }) {
    const text =
      kind === "opaque" || kind === "pdf" || kind === "picture" ? Buffer.from(bytes).toString("latin1") : prose;
    const own =
      machine.length > 0 ? new RegExp(machine.map((name) => name.replace(special, "\\$&")).join("|"), "g") : undefined;
    return [...text.matchAll(usual), ...(own ? text.matchAll(own) : [])].map(({ index, 0: found }) => ({
      where: around(text, index),
      message: `有建站机器上的路径或名字（${found}）`,
      remedy: "找出是哪一步写进去的，改成相对路径",
    }));
  },
};
