import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { dataPackage } from "../../../src/exports/open-data/data-package.ts";
import { dataFiles } from "../../../src/exports/open-data/files.ts";
import { sealOpenData } from "../../../src/exports/open-data/seal.ts";
import { archiveOf, record } from "../../archive/small-archive.ts";

async function builtSite() {
  const archive = archiveOf({ cases: [record("cases", "a")] });
  const site = await mkdtemp(join(tmpdir(), "yikan-data-"));
  onTestFinished(() => rm(site, { recursive: true, force: true }));
  const folder = join(site, "data");
  await mkdir(join(folder, "schemas"), { recursive: true });
  for (const { path, text } of dataFiles(archive)) await writeFile(join(folder, path), text);
  await writeFile(join(folder, "schemas/records.schema.json"), "{}");
  await writeFile(join(folder, "datapackage.json"), JSON.stringify(dataPackage(archive)));
  return { site, folder };
}

test("清单写明每个文件的字节数、条数、SHA-256 和许可，与落盘的一致", async () => {
  const { site, folder } = await builtSite();
  await sealOpenData(site);
  const manifest = JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8")) as {
    resources: { path: string; bytes: number; rows: number; hash: string; licenses: object[] }[];
  };
  expect(manifest.resources.length).toBe(24);
  for (const { path, bytes, hash, licenses } of manifest.resources) {
    const content = await readFile(join(folder, path));
    expect(bytes, path).toBe(content.length);
    expect(hash, path).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
    expect(licenses, path).toHaveLength(1);
  }
  expect(manifest.resources.find(({ path }) => path === "records.csv")?.rows).toBe(1);
});

test("SHA256SUMS 连 JSON Schema 一起列，照 sha256sum 的写法；不留半成品", async () => {
  const { site, folder } = await builtSite();
  await sealOpenData(site);
  const sums = (await readFile(join(folder, "SHA256SUMS"), "utf8")).split("\n").filter(Boolean);
  expect(sums).toHaveLength(25);
  expect(sums.filter((line) => !/^[0-9a-f]{64} {2}[a-z./-]+$/.test(line))).toEqual([]);
  expect(sums.at(-1)).toContain("  schemas/records.schema.json");
  expect((await readdir(folder)).filter((file) => file.endsWith(".next"))).toEqual([]);
});

test("列了而没有的文件就是错，清单不写", async () => {
  const { site, folder } = await builtSite();
  await rm(join(folder, "topics.csv"));
  await expect(sealOpenData(site)).rejects.toThrow("topics.csv");
  expect(await readFile(join(folder, "datapackage.json"), "utf8")).not.toContain("sha256:");
});
