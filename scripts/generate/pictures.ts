import sharp from "sharp";
import { Random } from "./random.ts";

/** 一共几张图片；许多记录合用。 */
export const pictureCount = 24;

const width = 480;
const height = 320;

const nameOf = (number: number): string => `tu-${String(number).padStart(2, "0")}.webp`;

/** 第 number 张图片（从 1 起）在网站上的地址。 */
export const pictureAddress = (number: number): string => `/images/${nameOf(number)}`;

/** 几道山影的剪影：是真的图片，看得出谁是谁，画得快，字节不变。 */
async function draw(number: number): Promise<Uint8Array> {
  const random = Random.of(number, "picture", 0);
  const hue = random.between(0, 359);
  const ridges = [0, 1, 2].map((depth) => {
    const points = Array.from({ length: 9 }, (_, step) => `${step * 60},${120 + depth * 60 + random.between(-30, 30)}`);
    return `<polygon points="0,${height} ${points.join(" ")} ${width},${height}" fill="hsl(${hue},35%,${62 - depth * 18}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${hue},40%,88%)"/>${ridges.join("")}</svg>`;
  return sharp(Buffer.from(svg)).webp({ quality: 60 }).toBuffer();
}

/** 全部图片，一张一份文件，路径相对内容文件夹。 */
export const makePictures = (): Promise<{ path: string; bytes: Uint8Array }[]> =>
  Promise.all(
    Array.from({ length: pictureCount }, async (_, index) => ({
      path: `images/${nameOf(index + 1)}`,
      bytes: await draw(index + 1),
    })),
  );
