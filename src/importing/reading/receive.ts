import { open, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { BadInput } from "../bad-input.ts";
import { limits, megabytes } from "../limits.ts";
import type { Received } from "../received.ts";
import { dropControls } from "./controls.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { readMht } from "./mht.ts";
import { readPdf } from "./pdf.ts";
import { readText } from "./text.ts";

interface Reader {
  read: (bytes: Uint8Array, name: string | undefined) => Received | Promise<Received>;
  limit: number;
}

const text = limits.textBytes;
const packed = limits.packedBytes;
/** 各种格式的读法，一个扩展名一种。 */
const readers: Record<string, Reader> = {
  ".txt": { read: readText, limit: text },
  ".md": { read: readMarkdown, limit: text },
  ".markdown": { read: readMarkdown, limit: text },
  ".html": { read: readHtml, limit: text },
  ".htm": { read: readHtml, limit: text },
  ".xhtml": { read: readHtml, limit: text },
  ".mht": { read: readMht, limit: packed },
  ".mhtml": { read: readMht, limit: packed },
  ".docx": { read: readDocx, limit: packed },
  ".pdf": { read: readPdf, limit: packed },
};

/** 收不了、但常有人拿来的格式，说明怎样转。 */
const convert: Record<string, string> = {
  ".doc": "旧版 Word 文件请用 WPS 打开，另存为 .docx",
  ".wps": "WPS 文字文件请用 WPS 打开，另存为 .docx",
  ".rtf": "请用 WPS 打开，另存为 .docx",
  ".odt": "请用 WPS 打开，另存为 .docx",
  ".pages": "请在 Pages 里导出为 .docx",
  ".xls": "表格请把要用的部分贴进 Word，另存为 .docx",
  ".xlsx": "表格请把要用的部分贴进 Word，另存为 .docx",
  ".ppt": "演示文稿请把文字贴进 Word，另存为 .docx",
  ".pptx": "演示文稿请把文字贴进 Word，另存为 .docx",
  ".eml": "邮件请在邮箱里打开，把正文贴进 Word，另存为 .docx；附件请先存下来",
  ".jpg": "图片请先做文字识别，再导入识别出来的文件",
  ".jpeg": "图片请先做文字识别，再导入识别出来的文件",
  ".png": "图片请先做文字识别，再导入识别出来的文件",
  ".zip": "请先解压，再导入里面的文件",
  ".rar": "请先解压，再导入里面的文件",
};

/** 来件：读出来的文字，和原样的字节（留底用）。 */
export interface Arrival {
  received: Received;
  bytes: Uint8Array;
}

function readerFor(name: string): Reader {
  const extension = extname(name).toLowerCase();
  const reader = readers[extension];
  if (reader) return reader;
  const known = Object.keys(readers).filter((each) => !/markdown|htm$|xhtml|mhtml/.test(each));
  throw new BadInput(convert[extension] ?? `不认得扩展名 “${extension || "（没有）"}”；能导入的有 ${known.join("、")}`);
}

const tooLarge = (size: number, limit: number) =>
  new BadInput(`有 ${megabytes(size)}，太大了，最多 ${megabytes(limit)}；请拆开，或者先删去用不着的图片`);

/** 读一个文件；大小先看再读。 */
async function bytesOf(path: string, limit: number): Promise<Uint8Array> {
  const refuse = (error: NodeJS.ErrnoException): never => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") throw new BadInput("没有这个文件，请核对路径和文件名");
    if (error.code === "EACCES" || error.code === "EPERM") throw new BadInput("没有读这个文件的权限");
    if (error.code === "EISDIR") throw new BadInput("这是文件夹，不是文件；请写出里面的文件名");
    throw new BadInput("打不开这个文件，请核对路径和文件名");
  };
  // 先看再打开：打开一个管道会一直等下去。
  const status = await stat(path).catch(refuse);
  const file = status.isFile() || status.isDirectory() ? await open(path, "r").catch(refuse) : undefined;
  if (!file) throw new BadInput("这不是普通的文件，不能导入");
  try {
    if (status.isDirectory()) throw new BadInput("这是文件夹，不是文件；请写出里面的文件名");
    if (status.size > limit) throw tooLarge(status.size, limit);
    if (status.size === 0) throw new BadInput("文件是空的，一个字节也没有");
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * 读一份来件。
 * @throws {BadInput} 不能用，一句话说明。
 */
export async function receiveFile(path: string): Promise<Arrival> {
  if (path.includes("\0")) throw new BadInput("文件名里有不该有的字符");
  const name = basename(path);
  const { read, limit } = readerFor(name);
  const bytes = await bytesOf(path, limit);
  return { received: dropControls(await read(bytes, name)), bytes };
}

/** 读从标准输入贴进来的剪贴；有标签的按网页读。 */
export async function receiveClipping(input: AsyncIterable<Uint8Array>): Promise<Arrival> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > limits.textBytes) throw tooLarge(size, limits.textBytes);
    chunks.push(chunk);
  }
  if (size === 0) throw new BadInput("标准输入是空的；请写出文件名，或者把剪贴的内容用管道送进来");
  const bytes = Buffer.concat(chunks);
  const head = bytes.subarray(0, 1024).toString("latin1").trimStart();
  const received = /^<(?:!doctype|html|head|body|meta|p|div|article|section)\b/i.test(head)
    ? readHtml(bytes, undefined)
    : readText(bytes, undefined);
  return { received: dropControls(received), bytes };
}
