/** 读不成文字的原因。 */
export interface DecodeProblem {
  rule: string;
  message: string;
  /** 第一处坏字节所在的行，从 1 起。 */
  line: number;
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const loose = new TextDecoder("utf-8", { ignoreBOM: true });

function isChineseIn(encoding: string, bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, bytes.length & ~1));
    const characters = Array.from(text.slice(0, 2000));
    const han = characters.filter((character) => /\p{Script=Han}/u.test(character)).length;
    return han > 0 && characters.every((character) => /[\p{L}\p{N}\p{P}\p{S}\s]/u.test(character));
  } catch {
    return false;
  }
}

const utf16 = "文件是 UTF-16 编码（记事本里叫 Unicode），请另存为 UTF-8";

/** UTF-16 存的西文，隔一个字节就是零。 */
const halfZero = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 400);
  return head.filter((byte) => byte === 0).length * 4 >= head.length;
};

/**
 * 把字节读成文字，换行统一成 \n。不是 UTF-8 的说出它像什么编码；只有几个坏字节的说出在第几行。
 * 内容文件用。导入外来文件时要猜编码、要转换，是另一回事。
 */
export function decode(bytes: Uint8Array): { text: string } | DecodeProblem {
  const whole = (message: string, rule = "file/encoding") => ({ rule, message, line: 1 });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return whole(utf16);
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    const before = loose.decode(bytes).split("\uFFFD", 1)[0] ?? "";
    const line = before.split("\n").length;
    // 坏字节之前已经有读得通的汉字，就是 UTF-8 坏了一处，不是别的编码。
    if (/\p{Script=Han}/u.test(before))
      return {
        rule: "file/encoding",
        message: `第 ${line} 行有不合 UTF-8 的坏字节，请对照原稿改好这一行，再存为 UTF-8`,
        line,
      };
    if (isChineseIn("gb18030", bytes)) return whole("文件是 GBK 编码（记事本里叫 ANSI），请另存为 UTF-8");
    return whole("文件不是 UTF-8 编码，也认不出是哪一种；如果是文字，请用编辑器打开后另存为 UTF-8");
  }
  if (text.startsWith("\uFEFF")) return whole("文件开头有 BOM 标记，请另存为不带 BOM 的 UTF-8", "file/bom");
  if (text.includes("\0") && halfZero(bytes)) return whole(utf16);
  return { text: text.replaceAll("\r\n", "\n") };
}
