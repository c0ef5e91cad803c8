/** 随图带着、看不见而取得出的东西。 */
export const carriedNames = {
  exif: "拍摄信息（EXIF）",
  gps: "拍摄地点的经纬度",
  xmp: "编辑记录（XMP）",
  iptc: "图片说明（IPTC）",
  thumbnail: "缩略图",
  "second-picture": "另一张图",
  comment: "注释",
  "maker-note": "厂商信息",
  text: "文字说明",
  time: "修改时刻",
  trailing: "图像之后多出的字节",
  editor: "画图软件的记录",
} as const;
export type Carried = keyof typeof carriedNames;

/** 从 start 起的 length 个字节，一个字节一个字。 */
export const latin = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));
