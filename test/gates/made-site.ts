import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type GateOptions, type GateReport, runGates } from "../../src/gates/run-gates.ts";
import { readContent } from "../../src/reading/read-content.ts";
import { type Files, writePublication } from "../reading/publication.ts";

export type SiteFiles = Record<string, string | Uint8Array>;

/** 在临时文件夹里放几份文件，当作建好的站点；测完删去。 */
export async function madeSite(files: SiteFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yikan-site-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** 范例出版物的内容，换上几个文件。 */
export async function contentWith(files: Files = {}) {
  const { root } = await writePublication(files);
  return readContent(root);
}

/** 查一个只有这几份文件的站点。 */
export async function gated(files: SiteFiles, options: GateOptions = {}): Promise<GateReport> {
  return runGates(await madeSite(files), { content: await contentWith(), ...options });
}

/** 一张网页，正文是 body。 */
export const pageWith = (body: string, head = ""): string =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>一页</title>${head}</head><body><main><h1>一页</h1>${body}</main></body></html>`;
