import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
};

/** 先找到的那一份；都没有就为空。 */
async function find(folders: readonly string[], file: string): Promise<Buffer | undefined> {
  for (const folder of folders) {
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    if (bytes) return bytes;
  }
  return undefined;
}

/** 一个地址的响应头。 */
type HeadersOf = (path: string) => readonly (readonly [name: string, value: string])[];

/**
 * 端出几个叠在一起的文件夹，像静态的服务器那样；添上安全响应头的测试用。
 * @param folders 先找前面的。
 * @param made 文件夹里没有、现做的网页。
 * @returns 地址，不带末尾斜线；close 停下它。
 */
export async function serveFolder(
  folders: readonly string[],
  headersOf: HeadersOf = () => [],
  made: ReadonlyMap<string, string> = new Map(),
): Promise<{ url: string; close: () => void }> {
  const server = createServer(async ({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const body = made.get(path) ?? (await find(folders, file));
    for (const [name, value] of headersOf(path)) response.setHeader(name, value);
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body ?? (await find(folders, "404.html")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
