import chardet from "chardet";
import iconv from "iconv-lite";
import { BadInput } from "../bad-input.ts";

export interface Decoded {
  text: string;
  /** 编码的名称，写进报告。 */
  encoding: string;
  /** 要告诉编辑的话。 */
  notes: string[];
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
const strict = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** 每隔一个字节就是零：没有 BOM 的 UTF-16，西文和标点较多时看得出。 */
function silentUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  if (odd > sample.length / 20 && even === 0) return "utf-16le";
  return even > sample.length / 20 && odd === 0 ? "utf-16be" : undefined;
}

/** 第一个坏字节在第几行；没有为零。 */
function badUtf8Line(bytes: Uint8Array): { line: number; count: number } {
  const text = new TextDecoder("utf-8").decode(bytes);
  const at = text.indexOf("\uFFFD");
  return {
    line: at < 0 ? 0 : text.slice(0, at).split("\n").length,
    count: text.split("\uFFFD").length - 1,
  };
}

/** 像正经的中文：常用汉字和标点占了大半。 */
function plausible(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const visible = sample.replace(/\s/g, "").length;
  if (visible === 0) return true;
  const common = sample.match(/[\u4e00-\u9fa5。，、；：？！“”‘’（）《》—…\x21-\x7e　]/g)?.length ?? 0;
  return common / visible > 0.9;
}

/** UTF-8 的汉字被当成 GBK 读出来，常见的就是这些字。 */
const misread = /[鏀鍗鍟涓鐨浠鎴鍏]/u;

/** 一行还得回去吗：一个字节不差，还回去又是正经的 UTF-8。 */
function undoLine(line: string): string | undefined {
  const bytes = iconv.encode(line, "gbk");
  return iconv.decode(bytes, "gbk") === line ? strict(bytes, "utf-8") : undefined;
}

/**
 * UTF-8 被当成 GBK 读过一遍又存了下来（鏀垮崗＝政协）；能原样还回去的各行都还，还不了的留着、说明白。
 * @returns 没有这回事的为空。
 */
function undoMojibake(text: string): { text: string; left: number[] } | undefined {
  if (!misread.test(text.slice(0, 4000))) return undefined;
  const left: number[] = [];
  let undone = 0;
  const lines = text.split("\n").map((line, index) => {
    if (!/\P{ASCII}/u.test(line)) return line;
    const back = undoLine(line);
    if (back === undefined) left.push(index + 1);
    else undone += 1;
    return back ?? line;
  });
  return undone > left.length ? { text: lines.join("\n"), left } : undefined;
}

function check(text: string): string {
  if (text.includes("\0")) throw new BadInput("这不是文字文件：里面有文字里不该有的字节");
  if (/锟斤拷/.test(text))
    throw new BadInput("这份文件的编码坏过，文字变成了 “锟斤拷”，已经还原不了；请找原件另存为 UTF-8");
  return text;
}

/**
 * 把字节解成文字。UTF-8、带 BOM 的 UTF-16、GBK（GB 18030）、Big5 都认；解不出来的说明白，不硬解。
 * @param declared 文件自己声明的编码（网页的 charset）。
 * @throws {BadInput} 不是文字，或者编码坏了。
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const done = (text: string, encoding: string, ...notes: string[]): Decoded => ({
    text: check(text),
    encoding,
    notes,
  });
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    const text = strict(bytes, "utf-8");
    if (text !== undefined) return done(text, "UTF-8", "文件开头有 BOM 标记，已去掉");
  }
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    throw new BadInput("文件是 UTF-32 编码，不支持；请另存为 UTF-8");
  const bom = startsWith(bytes, 0xff, 0xfe) ? "utf-16le" : startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : undefined;
  const wide = bom ?? silentUtf16(bytes);
  if (wide) {
    const text = strict(bytes, wide);
    if (text === undefined || bytes.length % 2 === 1)
      throw new BadInput("文件是 UTF-16 编码，但末尾缺了字节；请重新另存为 UTF-8");
    return done(text, wide.toUpperCase(), `原件是 ${wide.toUpperCase()} 编码，已转成 UTF-8`);
  }
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== undefined) {
    const undone = undoMojibake(utf8);
    if (!undone) return done(utf8, "UTF-8");
    const rest = undone.left.length > 0 ? `；第 ${undone.left.join("、")} 行缺了字节，还不了，请对照原件` : "";
    return done(undone.text, "UTF-8", `原件的 UTF-8 文字被当成 GBK 存过一遍（成了乱码），已还原${rest}`);
  }
  const guess = (declared ?? chardet.detect(bytes) ?? "").toLowerCase();
  const order = /big5/.test(guess) ? ["big5", "gb18030"] : ["gb18030", "big5"];
  for (const encoding of order) {
    const text = strict(bytes, encoding);
    if (text !== undefined && plausible(text)) {
      const name = encoding === "big5" ? "Big5" : "GBK（GB 18030）";
      return done(text, name, `原件是 ${name} 编码，已转成 UTF-8`);
    }
  }
  if (bytes.subarray(0, 8192).includes(0)) throw new BadInput("这不是文字文件：里面有文字里不该有的字节");
  const bad = badUtf8Line(bytes);
  throw new BadInput(
    bad.count > 0 && bad.count < bytes.length / 50
      ? `文件的 UTF-8 编码坏了 ${bad.count} 处，头一处在第 ${bad.line} 行；请从原件重新另存一份`
      : "认不出文件的编码；请用记事本或 WPS 打开，另存为 UTF-8",
  );
}
