import type { FileGate } from "../gate.ts";
import { around } from "./around.ts";

/** 只在本机、内网才通的主机；后面接着字母数字或小数点的是版本号、别的域名。 */
const host =
  "localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0\\.0\\.0\\.0|\\[::1\\]|10\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|192\\.168\\.\\d{1,3}\\.\\d{1,3}|172\\.(?:1[6-9]|2\\d|3[01])\\.\\d{1,3}\\.\\d{1,3}|169\\.254\\.\\d{1,3}\\.\\d{1,3}|[\\w-]+\\.(?:local|lan|internal|intranet)";
const pattern = new RegExp(
  `(?:https?|wss?|ftp)://(?:${host})(?![\\w.-])|\\bfile:///?[\\w.%/-]|(?<![\\d.])(?:127\\.0\\.0\\.1|192\\.168\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]\\d|\\d)`,
  "gi",
);

/** 上面各种写法里少不了的一截；没有的不必细找。 */
const joint = new RegExp(`://(?:(?<=file://)|${host})`, "i");
const mayHold = (text: string): boolean => joint.test(text) || text.includes("127.0.0.1") || text.includes("192.168.");

/** 本机和内网的地址：读者打不开，还说出了内网的样子。 */
export const localAddress: FileGate = {
  id: "leak/local-address",
  title: "本机和内网的地址",
  inspect: ({ prose }) =>
    Array.from(mayHold(prose) ? prose.matchAll(pattern) : [], ({ index, 0: found }) => ({
      where: around(prose, index),
      message: `有只在本机或内网才通的地址（${found}）`,
      remedy: "换成公开的网址，或者删去",
    })),
};
