import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { describe, expect, onTestFinished, test } from "vitest";
import { examinePicture, examinePictures, lostPictures } from "../../src/checking/pictures.ts";
import type { Source } from "../../src/reading/source.ts";

const plain = (width = 40, height = 30) => sharp({ create: { width, height, channels: 3, background: "#b3372b" } });
const located = () =>
  plain()
    .withExif({
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "39/1 37/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "118/1 10/1 0/1" },
    })
    .jpeg()
    .toBuffer();

const ruleOf = async (bytes: Uint8Array) => (await examinePicture(bytes))?.rule.id;

describe("一张图片", () => {
  test("好的图片没有问题，别的拍摄信息不管", async () => {
    expect(await ruleOf(await plain().png().toBuffer())).toBeUndefined();
    expect(await ruleOf(await plain().webp().toBuffer())).toBeUndefined();
    expect(
      await ruleOf(
        await plain()
          .withExif({ IFD0: { Artist: "jia" } })
          .jpeg()
          .toBuffer(),
      ),
    ).toBeUndefined();
  });

  test("存着拍摄地点", async () => {
    expect(await ruleOf(await located())).toBe("picture/position");
  });

  test("没有传完、不是图片", async () => {
    const noise = Buffer.from(Array.from({ length: 30_000 }, (_, i) => (i * 7919) % 251));
    const whole = await sharp(noise, { raw: { width: 100, height: 100, channels: 3 } })
      .jpeg()
      .toBuffer();
    expect(await ruleOf(whole)).toBeUndefined();
    expect(await ruleOf(whole.subarray(0, whole.length / 2))).toBe("picture/unreadable");
    expect(await ruleOf(Buffer.from("协商民主"))).toBe("picture/unreadable");
    expect(await ruleOf(new Uint8Array())).toBe("picture/unreadable");
  });

  test("太大：字节和边长", async () => {
    expect(await ruleOf(await plain(4200, 10).png().toBuffer())).toBe("picture/too-large");
    const noise = Buffer.from(Array.from({ length: 1_200_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256));
    const bytes = await sharp(noise, { raw: { width: 800, height: 500, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(bytes.length).toBeGreaterThan(1_000_000);
    expect(await ruleOf(bytes)).toBe("picture/too-large");
  });
});

async function check(pictures: Record<string, string | Uint8Array>, body: string) {
  const root = await mkdtemp(join(tmpdir(), "yikan-pictures-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const folder = join(root, "images");
  for (const [path, bytes] of Object.entries(pictures)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const text = `---\na: 1\n---\n\n${body}\n`;
  const source: Source = { path: "speeches/2021/a.md", text, yamlStart: 4, bodyStart: 14 };
  const { problems, known } = await examinePictures(root);
  return [...problems, ...lostPictures(source, root, known)].map(
    ({ file, line, column, rule }) => `${file.replace(`${root}/`, "")}:${line}:${column} ${rule}`,
  );
}

describe("图片文件夹和正文", () => {
  test("引用的图片在，什么也不说", async () => {
    const good = await plain().jpeg().toBuffer();
    expect(await check({ "jia/1.jpg": good }, "![会场](/images/jia/1.jpg)和[原文](/cities/jia/)")).toEqual([]);
  });

  test("引用的图片不在，说出行和列；大小写不同也是不在", async () => {
    const good = await plain().jpeg().toBuffer();
    expect(await check({ "jia/1.jpg": good }, "第一段。\n\n看![会场](/images/jia/1.JPG)")).toEqual([
      "speeches/2021/a.md:7:6 picture/missing",
    ]);
  });

  test("坏图片和别的文件指到那个文件", async () => {
    expect(await check({ "a.jpg": "不是图片", "名单.xlsx": "x", "b.svg": "<svg/>" }, "正文")).toEqual([
      "images/a.jpg:1:1 picture/unreadable",
      "images/b.svg:1:1 picture/format",
      "images/名单.xlsx:1:1 picture/format",
    ]);
  });

  test("没有图片文件夹不算问题", async () => {
    expect((await examinePictures(join(tmpdir(), "yikan-meiyou"))).problems).toEqual([]);
  });
});
