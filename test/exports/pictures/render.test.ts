import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, onTestFinished, test } from "vitest";
import { draw } from "../../../src/exports/pictures/draw.ts";
import { render } from "../../../src/exports/pictures/render.ts";

const card = { kicker: "人物", title: "张某", note: "", foot: "", publication: "范例", accent: "#b3372b" };

async function temporaryCache(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yikan-pictures-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "pictures");
}

test("1200×630 的 PNG，不超过 60 KB，印章用主色", async () => {
  const png = await render(draw(card), await temporaryCache());
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(png.length).toBeLessThan(60 * 1024);
  const { data } = await sharp(png).extract({ left: 0, top: 0, width: 1, height: 1 }).removeAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  expect([...data].map((value, index) => Math.abs(value - ([0xb3, 0x37, 0x2b][index] ?? 0)))).toSatisfy(
    (gaps: number[]) => gaps.every((gap) => gap < 8),
  );
});

test("画过的不再画；卡片变了才另画一张", async () => {
  const folder = await temporaryCache();
  await render(draw(card), folder);
  const [file = ""] = await readdir(folder);
  await writeFile(join(folder, file), "存着的");
  expect((await render(draw(card), folder)).toString()).toBe("存着的");
  await render(draw({ ...card, title: "李某" }), folder);
  expect(await readdir(folder)).toHaveLength(2);
});

test("几页同时要同一张，画一次，都拿得到", async () => {
  const folder = await temporaryCache();
  const svg = draw(card);
  const all = await Promise.all(Array.from({ length: 4 }, () => render(svg, folder)));
  expect(all.every((png) => png.equals(all[0] ?? Buffer.of()))).toBe(true);
  expect(await readdir(folder)).toHaveLength(1);
});
