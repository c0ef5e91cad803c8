import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type HeaderSettings, headersOf } from "../../src/security/headers.ts";
import { kindOf } from "../../src/security/kind.ts";

/**
 * 把已经端出来的站点再端一遍，加上安全响应头，像真的服务器那样。
 * @returns 新的地址，不带末尾斜线；close 停下它。
 */
export async function serveWithHeaders(origin: string, settings: HeaderSettings) {
  const server = createServer(async ({ url = "/" }, response) => {
    const answer = await fetch(origin + url, { redirect: "manual" });
    for (const [name, value] of headersOf(kindOf(url), settings)) response.setHeader(name, value);
    response.setHeader("content-type", answer.headers.get("content-type") ?? "application/octet-stream");
    response.statusCode = answer.status;
    response.end(Buffer.from(await answer.arrayBuffer()));
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
