import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Output } from "../../../src/building/output.ts";
import { dataPackage } from "../../../src/exports/open-data/data-package.ts";
import { dataFiles, dataText } from "../../../src/exports/open-data/files.ts";
import { sealOpenData } from "../../../src/exports/open-data/seal.ts";
import { archiveOf, record } from "../../archive/small-archive.ts";
import { temporaryFolder } from "../../building/rebuilding.ts";

/** @param without 少写的一份。 */
async function builtData(without?: string) {
  const archive = archiveOf({ cases: [record("cases", "a")] });
  const folder = await temporaryFolder();
  const output = new Output(join(folder, "before"), join(folder, "next"));
  for (const file of dataFiles)
    if (file.path !== without) await output.write(`data/${file.path}`, dataText(file, archive));
  await output.write("data/schemas/records.schema.json", "{}");
  await output.write("data/datapackage.json", JSON.stringify(dataPackage(archive)));
  return output;
}
const text = async (output: Output, path: string) => (await output.read(`data/${path}`)).toString("utf8");

test("清单写明每个文件的字节数、条数、SHA-256 和许可，与落盘的一致", async () => {
  const output = await builtData();
  await sealOpenData(output);
  const manifest = JSON.parse(await text(output, "datapackage.json")) as {
    resources: { path: string; bytes: number; rows: number; hash: string; licenses: object[] }[];
  };
  expect(manifest.resources.length).toBe(24);
  for (const { path, bytes, hash, licenses } of manifest.resources) {
    const content = await output.read(`data/${path}`);
    expect(bytes, path).toBe(content.length);
    expect(hash, path).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
    expect(licenses, path).toHaveLength(1);
  }
  expect(manifest.resources.find(({ path }) => path === "records.csv")?.rows).toBe(1);
});

test("SHA256SUMS 连 JSON Schema 一起列，照 sha256sum 的写法", async () => {
  const output = await builtData();
  await sealOpenData(output);
  const sums = (await text(output, "SHA256SUMS")).split("\n").filter(Boolean);
  expect(sums).toHaveLength(25);
  expect(sums.filter((line) => !/^[0-9a-f]{64} {2}[a-z./-]+$/.test(line))).toEqual([]);
  expect(sums.at(-1)).toContain("  schemas/records.schema.json");
});

test("封过的清单照旧留着，再封一次一字不变；数据变了，清单跟着变", async () => {
  const output = await builtData();
  await sealOpenData(output);
  const once = await text(output, "datapackage.json");
  await sealOpenData(output);
  expect(await text(output, "datapackage.json")).toBe(once);
  await output.write("data/records.csv", "编号\n");
  await sealOpenData(output);
  const digest = createHash("sha256").update("编号\n").digest("hex");
  expect(await text(output, "datapackage.json")).toContain(`sha256:${digest}`);
  expect(await text(output, "SHA256SUMS")).toContain(`${digest}  records.csv\n`);
});

test("列了而没有的文件就是错，清单不写", async () => {
  const output = await builtData("topics.csv");
  await expect(sealOpenData(output)).rejects.toThrow("topics.csv");
  expect(await text(output, "datapackage.json")).not.toContain("sha256:");
});
