import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { compress } from "../../src/releasing/compress.ts";
import { isImmutable } from "../../src/releasing/hashed-name.ts";
import { mediaTypeOf } from "../../src/releasing/media-type.ts";

/** 端着的一个文件夹；origin 不带末尾斜线，close 停下它。 */
export interface Served {
  origin: string;
  close: () => void;
}

const fileAt = async (folder: string, path: string): Promise<string | undefined> => {
  const name = path.endsWith("/") ? `${path}index.html` : path;
  const found = await stat(join(folder, name)).catch(() => undefined);
  return found?.isFile() ? name.slice(1) : undefined;
};

/**
 * 把建好的文件夹端出来：照发布时的办法压缩，字节和上线的一样。
 * @param headers 一个地址另有哪些响应头。
 */
export async function serve(
  folder: string,
  headers: (path: string) => readonly (readonly [name: string, value: string])[] = () => [],
): Promise<Served> {
  const packed = new Map<string, Promise<Buffer>>();
  const pack = async (file: string) => {
    const bytes = await readFile(join(folder, file));
    return mediaTypeOf(file).compress ? (await compress(bytes, isImmutable(file))).brotli : bytes;
  };
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const file = await fileAt(folder, decodeURIComponent(pathname));
    if (file === undefined) return void response.writeHead(404).end();
    const { type, compress: compressed } = mediaTypeOf(file);
    const body = packed.get(file) ?? pack(file);
    packed.set(file, body);
    for (const [name, value] of headers(pathname)) response.setHeader(name, value);
    response.setHeader("content-type", type);
    response.setHeader("cache-control", isImmutable(file) ? "public, max-age=31536000, immutable" : "no-cache");
    if (compressed) response.setHeader("content-encoding", "br");
    const bytes = await body;
    response.setHeader("content-length", bytes.length);
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    // 浏览器把 localhost 当作安全的来处，响应头里的隔离才作数。
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
