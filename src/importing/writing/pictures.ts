import sharp from "sharp";
import { limits } from "../limits.ts";
import type { ReceivedPicture } from "../received.ts";

/** 网页上用得着的最长边，像素。 */
const longestSide = 1600;

export interface PreparedPicture {
  bytes: Uint8Array;
  extension: "jpg" | "png";
  width: number;
  height: number;
}

/**
 * 图片入库：按拍摄方向摆正，缩到网页用得着的大小，EXIF（位置、时间、机型）一概不留。
 * @returns 处理好的图片；读不出来的返回一句话。
 */
export async function preparePicture({ bytes }: ReceivedPicture): Promise<PreparedPicture | { message: string }> {
  try {
    const image = sharp(bytes, { limitInputPixels: limits.pixels, failOn: "error" })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true });
    const { hasAlpha } = await sharp(bytes).metadata();
    const { data, info } = hasAlpha
      ? await image.png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
      : await image.jpeg({ quality: 82, mozjpeg: true }).toBuffer({ resolveWithObject: true });
    return { bytes: data, extension: hasAlpha ? "png" : "jpg", width: info.width, height: info.height };
  } catch {
    return { message: "图片坏了，或者不是认得的格式，没有收入" };
  }
}
