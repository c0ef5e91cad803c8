import { strToU8, zipSync } from "fflate";

/** 压缩包里能写的最早的一刻；fflate 按本地时间取年月日，所以也按本地时间给，哪个时区都写成同样的字节。 */
const epoch = new Date(1980, 0, 1);

/**
 * EPUB 容器（OCF 3.3）：mimetype 排在最前，不压缩；同样的内容得到同样的字节。
 * @param files 路径和全文，照给出的次序装入。
 */
export function zipEpub(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    {
      mimetype: [strToU8("application/epub+zip"), { level: 0 }],
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    },
    { level: 6, mtime: epoch },
  );
}
