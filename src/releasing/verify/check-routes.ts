import type { Manifest } from "../manifest.ts";
import { sha256 } from "../sha256.ts";
import { ask, failureOf, type Reply } from "./ask.ts";
import type { Finding } from "./finding.ts";

/** 不会有这一页。 */
const nowhere = "/meiyou-zhe-yi-ye/";

/**
 * 改道的 301 到新地址，没有的页 404 而且是我们的那一页；撤回的同别的文件一起核对过了。
 * @param site 站点的根，不带末尾斜线。
 */
export async function checkRoutes(site: string, { redirects, files }: Manifest): Promise<Finding[]> {
  const found: Finding[] = [];
  const check = async (address: string, judge: (reply: Reply) => string | undefined) => {
    const message = await ask(site + address).then(judge, failureOf);
    if (message) found.push({ aspect: "routes", address, message });
  };
  for (const { from, to } of redirects)
    await check(from, ({ status, headers }) => {
      const location = headers.get("location");
      if (![301, 308].includes(status) || location === null) return `应答 ${status}，应 301 改到 ${to}`;
      return new URL(location, site).pathname === to ? undefined : `改到了 ${location}，应是 ${to}`;
    });
  const missing = files.find(({ path }) => path === "404.html");
  await check(nowhere, ({ status, body }) => {
    if (status !== 404) return `没有的页应答 ${status}，应是 404`;
    return missing && sha256(body) !== missing.sha256 ? "没有的页，给的不是我们的 404 页" : undefined;
  });
  return found;
}
