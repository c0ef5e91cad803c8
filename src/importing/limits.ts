const megabyte = 1024 * 1024;

/** 来件的上限。一份会刊连图不过几兆；再大的不是拿错了，就是有人捣乱。 */
export const limits = {
  /** 文字文件（txt、md、html、剪贴）的字节数。 */
  textBytes: 10 * megabyte,
  /** 带图的文件（docx、pdf、mht）的字节数。 */
  packedBytes: 60 * megabyte,
  /** 取出来的文字有多少个字。 */
  characters: 1_000_000,
  /** docx 解开以后的字节数。 */
  unpackedBytes: 200 * megabyte,
  /** docx 里一个文字部件解开以后的字节数。 */
  partBytes: 40 * megabyte,
  /** docx 里的部件数。 */
  parts: 4000,
  /** 解开以后与原来的大小之比；正常的 docx 不到二十倍。 */
  ratio: 120,
  /** 网页的标签套了几层。 */
  depth: 400,
  /** pdf 的页数。 */
  pages: 400,
  /** 图片的张数和像素数。 */
  pictures: 200,
  pixels: 100_000_000,
} as const;

/** 写给人看的大小。 */
export const megabytes = (bytes: number): string => `${(bytes / megabyte).toFixed(bytes < 10 * megabyte ? 1 : 0)} MB`;
