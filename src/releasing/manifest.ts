import { readFile } from "node:fs/promises";
import { z } from "zod";
import { redirect, siteAddress } from "../schemas/redirects.ts";
import { sha256 } from "./sha256.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const measured = { size: z.int().nonnegative(), sha256: digest };
const path = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\0]+$/);

/** 站点里的一个文件。 */
const siteFile = z.strictObject({
  path,
  ...measured,
  type: z.string(),
  brotli: z.strictObject(measured).optional(),
  gzip: z.strictObject(measured).optional(),
});

/** 前几次发布留下来的文件，打开着的旧页面还会来取。 */
const keptFile = siteFile.extend({ from: z.int().positive() });

/** 一句搜索应有的答案，供核对线上的搜索。 */
const question = z.strictObject({ query: z.string(), total: z.int().nonnegative(), urls: z.array(z.string()) });

/**
 * 一次发布的清单，最后写成：有它，说明它列的都在。没有时刻，同样的内容写出来同样；
 * 编号由次序和内容的摘要组成。
 */
const manifestSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^\d{6,}-[0-9a-f]{12}$/),
  sequence: z.int().positive(),
  /** 本次建出来的各文件（留下来的不算）的路径和摘要的摘要。 */
  digest,
  /** 发布这一次时线上是哪一次；头一次为空。 */
  previous: z.string().optional(),
  /** 少了东西还要发布，命令行上给的理由。 */
  reason: z.string().optional(),
  /** 各集合的条数，照公开数据。 */
  counts: z.record(z.string(), z.int().nonnegative()),
  search: z.strictObject({ documents: z.int().nonnegative(), bytes: z.int().nonnegative() }),
  /** 永久地址，照内容。 */
  addresses: z.array(siteAddress),
  redirects: z.array(redirect),
  /** 撤回的记录的地址。 */
  withdrawn: z.array(siteAddress),
  questions: z.array(question),
  /** 各种地址应有的安全响应头。 */
  headers: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
  /** 给服务器的设置，不在站点里。 */
  server: z.array(z.strictObject({ path, ...measured })),
  files: z.array(siteFile),
  kept: z.array(keptFile),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type SiteFile = Manifest["files"][number];
export type KeptFile = Manifest["kept"][number];

export const manifestName = "manifest.json";

/** 一行一个文件，好比较，也好读。 */
export function formatManifest(manifest: Manifest): string {
  const lines = Object.entries(manifest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const list =
        Array.isArray(value) && value.length > 0
          ? `[\n${value.map((item) => JSON.stringify(item)).join(",\n")}\n]`
          : JSON.stringify(value);
      return `${JSON.stringify(key)}: ${list}`;
    });
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** @throws 不是清单，或者写坏了。 */
export const parseManifest = (text: string): Manifest => manifestSchema.parse(JSON.parse(text));

/** 一个文件夹里的清单；没有、不完整的为空。 */
export async function readManifest(site: string): Promise<Manifest | undefined> {
  try {
    return parseManifest(await readFile(`${site}/${manifestName}`, "utf8"));
  } catch {
    return undefined;
  }
}

/** 内容的摘要：路径和各自的摘要，按路径排。 */
export const contentDigest = (files: readonly { path: string; sha256: string }[]): string =>
  sha256(files.map(({ path, sha256: sum }) => `${sum}  ${path}\n`).join(""));
