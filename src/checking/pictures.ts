import { readFileSync } from "node:fs";
import { join } from "node:path";
import { statFile } from "../reading/entry.ts";
import { picturesUsed } from "../reading/picture-addresses.ts";
import { pictureFiles, pictureRoot } from "../reading/picture-files.ts";
import type { Problem } from "../reading/problem.ts";
import { locator, type Source } from "../reading/source.ts";
import type { RuleInfo } from "./rule.ts";
import { formatNotUsable, missing, position, tooLarge, unreadable } from "./rules/picture.ts";

/** 一张图最多这么多字节、这么长的边：再大，手机上的读者要等很久。 */
const mostBytes = 1_000_000;
const longestSide = 4000;

const usable = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** 一张图片的毛病；没有就为空。 */
export async function examinePicture(bytes: Uint8Array): Promise<{ rule: RuleInfo; message: string } | undefined> {
  const { default: sharp } = await import("sharp");
  let size: { width: number; height: number };
  try {
    const { width, height } = await sharp(bytes).metadata();
    // 读得出尺寸还不算：传了一半的图片，要解到最后一行才知道。
    await sharp(bytes, { failOn: "error" }).resize(16).raw().toBuffer();
    size = { width, height };
  } catch {
    return { rule: unreadable, message: "图片打不开：坏了，或者没有传完，请重新存一份" };
  }
  const { default: exifr } = await import("exifr");
  const place = await exifr.gps(bytes).catch(() => undefined);
  if (place) return { rule: position, message: "图片里存着拍摄地点的经纬度，公开出去就泄露了，请去掉位置信息再放进来" };
  if (bytes.length > mostBytes)
    return {
      rule: tooLarge,
      message: `图片有 ${(bytes.length / 1_000_000).toFixed(1)} MB，太大了，请压到 1 MB 以内`,
    };
  if (Math.max(size.width, size.height) > longestSide)
    return {
      rule: tooLarge,
      message: `图片有 ${size.width}×${size.height}，太大了，最长的边请缩到 ${longestSide} 像素以内`,
    };
  return undefined;
}

/** 查过、没有毛病的图片：名字和那时在盘上的样子。 */
export type ExaminedPictures = Map<string, string>;

const problemOf = (
  file: string,
  { id, severity }: RuleInfo,
  message: string,
  at = { line: 1, column: 1 },
): Problem => ({
  file,
  ...at,
  field: "",
  message,
  rule: id,
  severity,
});

/**
 * 查图片文件夹里的每一张。
 * @param examined 上一次查过没有毛病的，没有动过就不再解开；查完换成这一次的。
 * @returns 各张的毛病，和现在有哪些图片（网站上的地址）。
 */
export async function examinePictures(
  root: string,
  examined: ExaminedPictures = new Map(),
): Promise<{ problems: Problem[]; known: ReadonlySet<string> }> {
  const folder = pictureRoot(root);
  const problems: Problem[] = [];
  const known = new Set<string>();
  const sound: ExaminedPictures = new Map();
  for (const { path, kind } of pictureFiles(root)) {
    const file = `${folder}/${path}`;
    known.add(`/images/${path}`);
    if (kind !== "file" || !usable.test(path)) {
      problems.push(problemOf(file, formatNotUsable, "图片文件夹里只放 .jpg、.png、.webp、.avif、.gif 图片，请移走"));
      continue;
    }
    const stamp = statFile(join(folder, path))?.stamp ?? "";
    const found = examined.get(path) === stamp ? undefined : await examinePicture(readFileSync(join(folder, path)));
    if (found) problems.push(problemOf(file, found.rule, found.message));
    else sound.set(path, stamp);
  }
  examined.clear();
  for (const [path, stamp] of sound) examined.set(path, stamp);
  return { problems, known };
}

/** 一份文件的正文里引用的图片，不在的那些。 */
export function lostPictures(
  { path, text, bodyStart }: Pick<Source, "path" | "text" | "bodyStart">,
  root: string,
  known: ReadonlySet<string>,
): Problem[] {
  const lost = [...picturesUsed(text, bodyStart)].filter(({ address }) => !known.has(address));
  if (lost.length === 0) return [];
  const positionOf = locator(text);
  return lost.map(({ address, at }) =>
    problemOf(
      `${root}/${path}`,
      missing,
      `没有 “${address}” 这张图片，请把它放进 ${pictureRoot(root)}/，或者改正地址`,
      positionOf(at),
    ),
  );
}
