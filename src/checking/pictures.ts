import { readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { pictureFiles, pictureRoot } from "../reading/picture-files.ts";
import type { Problem } from "../reading/problem.ts";
import { locator, type Source } from "../reading/source.ts";
import type { RuleInfo } from "./rule.ts";
import { formatNotUsable, missing, position, tooLarge, unreadable } from "./rules/picture.ts";

/** 一张图最多这么多字节、这么长的边：再大，手机上的读者要等很久。 */
const mostBytes = 1_000_000;
const longestSide = 4000;

const usable = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** 正文里指向图片文件夹的地址。 */
const used = /\]\(\s*<?(\/images\/[^\s)>]+)/g;

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

const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

/** 正文里引用的图片地址，和各在全文的什么位置。 */
export function* picturesUsed(text: string, bodyStart = 0): Generator<{ address: string; at: number }> {
  if (!text.includes("](/images/", bodyStart)) return;
  for (const { 1: address = "", index } of text.slice(bodyStart).matchAll(used))
    yield { address: decode(address).split(/[?#]/)[0] ?? "", at: bodyStart + index };
}

/**
 * 查图片文件夹里的每一张，和正文里引用的图片在不在。
 * @param examined 上一次查过没有毛病的，没有动过就不再解开；查完换成这一次的。
 */
export async function checkPictures(
  sources: readonly Source[],
  root: string,
  examined: ExaminedPictures = new Map(),
): Promise<Problem[]> {
  const folder = pictureRoot(root);
  const problems: Problem[] = [];
  const report = (file: string, { id, severity }: RuleInfo, message: string, at = { line: 1, column: 1 }) =>
    problems.push({ file, ...at, field: "", message, rule: id, severity });
  const known = new Set<string>();
  const sound: ExaminedPictures = new Map();
  for (const { path, kind } of pictureFiles(root)) {
    const file = `${folder}/${path}`;
    known.add(`/images/${path}`);
    if (kind !== "file" || !usable.test(path)) {
      report(file, formatNotUsable, "图片文件夹里只放 .jpg、.png、.webp、.avif、.gif 图片，请移走");
      continue;
    }
    const stamp = stampOf(statSync(join(folder, path)));
    const found = examined.get(path) === stamp ? undefined : await examinePicture(readFileSync(join(folder, path)));
    if (found) report(file, found.rule, found.message);
    else sound.set(path, stamp);
  }
  examined.clear();
  for (const [path, stamp] of sound) examined.set(path, stamp);
  for (const { path, text, bodyStart } of sources) {
    const lost = [...picturesUsed(text, bodyStart)].filter(({ address }) => !known.has(address));
    if (lost.length === 0) continue;
    const positionOf = locator(text);
    for (const { address, at } of lost)
      report(
        `${root}/${path}`,
        missing,
        `没有 “${address}” 这张图片，请把它放进 ${folder}/，或者改正地址`,
        positionOf(at),
      );
  }
  return problems;
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
