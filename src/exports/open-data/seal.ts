import type { Output } from "../../building/output.ts";
import type { dataPackage } from "./data-package.ts";
import { manifestName, sumsName } from "./names.ts";

const folder = "data/";

/**
 * 给公开数据封口：每个文件的字节数和 SHA-256 填进清单，另写 SHA256SUMS。
 * 两样都是写文件时就量好的，不再读一遍。清单最后写，写成就说明它列的都在；封过的再封一次，一字不变。
 * @throws 清单列了而文件不在。
 */
export async function sealOpenData(output: Output): Promise<void> {
  const manifest = JSON.parse((await output.read(folder + manifestName)).toString("utf8")) as ReturnType<
    typeof dataPackage
  >;
  const sums: string[] = [];
  const measure = (path: string) => {
    const file = output.files.get(folder + path);
    if (!file) throw new Error(`${manifestName} 列了 ${path}，产出里没有`);
    sums.push(`${file.digest}  ${path}\n`);
    return { bytes: file.size, hash: `sha256:${file.digest}` };
  };
  for (const resource of manifest.resources) Object.assign(resource, measure(resource.path));
  const schemas = [...output.files.keys()].filter((path) => path.startsWith(`${folder}schemas/`)).sort();
  for (const path of schemas) measure(path.slice(folder.length));
  await output.write(folder + sumsName, sums.join(""));
  await output.write(folder + manifestName, `${JSON.stringify(manifest, null, 2)}\n`);
}
