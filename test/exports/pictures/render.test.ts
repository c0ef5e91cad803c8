import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, onTestFinished, test } from "vitest";
import { draw } from "../../../src/exports/pictures/draw.ts";
import { paint } from "../../../src/exports/pictures/paint.ts";
import { render } from "../../../src/exports/pictures/render.ts";
import { inPng } from "../../../src/gates/pictures/png.ts";

const card = { kicker: "人物", title: "张某", note: "", foot: "", publication: "范例", accent: "#b3372b" };

async function temporaryCache(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yikan-pictures-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "pictures");
}

/** 一个像素的颜色。 */
const pixelOf = async (png: Buffer, left: number, top: number) => [
  ...(await sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
];

test("1200×630 的十六色 PNG，不带别的块；底是纸色，横条和印用主色，一点不差", async () => {
  const png = render(card, await temporaryCache());
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect([...png.subarray(24, 26)]).toEqual([4, 3]);
  expect(inPng(png)).toEqual([]);
  expect(await pixelOf(png, 0, 0)).toEqual([0xb3, 0x37, 0x2b]);
  expect(await pixelOf(png, 600, 60)).toEqual([0xfb, 0xf8, 0xf1]);
  const words = await sharp(png).extract({ left: 80, top: 146, width: 384, height: 346 }).greyscale().raw().toBuffer();
  expect(words.some((level) => level < 40)).toBe(true);
});

test("一样的图，一个字节不差；挤满了字也不超过 60 KB", async () => {
  const crowded = draw({
    ...card,
    title: "协商民主议政建言".repeat(20),
    note: "一句话".repeat(30),
    foot: "某某".repeat(20),
  });
  const [one, other] = [paint(crowded), paint(crowded)];
  expect(one.equals(other)).toBe(true);
  expect(one.length).toBeLessThan(60 * 1024);
});

test("画过的不再画；卡片变了才另画一张", async () => {
  const folder = await temporaryCache();
  render(card, folder);
  const [file = ""] = await readdir(folder);
  await writeFile(join(folder, file), "存着的");
  expect(render(card, folder).toString()).toBe("存着的");
  render({ ...card, title: "李某" }, folder);
  expect((await readdir(folder)).map((name) => /^[0-9a-f]{64}\.png$/.test(name))).toEqual([true, true]);
});
