import { createHash } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { dataPackage } from "./data-package.ts";
import { manifestName, sumsName } from "./names.ts";

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** 先写在旁边再换上去：读到的清单总是完整的。 */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}

/**
 * 给建好的公开数据封口：量出每个文件的字节数和 SHA-256，填进清单，另写 SHA256SUMS。
 * 量的是落了盘的文件；清单最后写，写成就说明它列的都在。
 * @param site 建好的站点所在的文件夹。
 * @throws 清单列了而文件不在。
 */
export async function sealOpenData(site: string): Promise<void> {
  const folder = join(site, "data");
  const manifest = JSON.parse(await readFile(join(folder, manifestName), "utf8")) as ReturnType<typeof dataPackage>;
  const schemas = (await readdir(join(folder, "schemas"))).sort().map((file) => `schemas/${file}`);
  const sums: string[] = [];
  const measure = async (path: string) => {
    const bytes = await readFile(join(folder, path));
    const digest = sha256(bytes);
    sums.push(`${digest}  ${path}\n`);
    return { bytes: bytes.length, hash: `sha256:${digest}` };
  };
  for (const resource of manifest.resources) Object.assign(resource, await measure(resource.path));
  for (const path of schemas) await measure(path);
  await replace(join(folder, sumsName), sums.join(""));
  await replace(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
}
