import type { Output } from "../../building/output.ts";
import type { HeaderSettings } from "../../security/headers.ts";
import { traditionalPrefix } from "../../traditional/address.ts";
import { caddyServer } from "./caddy.ts";
import { hostedHeadersFile, hostedRedirects } from "./hosted.ts";
import { nginxHttp, nginxServer } from "./nginx.ts";
import { ossWebsite, s3Website } from "./object-storage.ts";
import { type Routes, routesOf } from "./routes.ts";

const traditional = `${traditionalPrefix.slice(1)}/`;

/** 给服务器的设置都在这个文件夹里，不是给读者的。 */
export const serverFolder = "_server";

/** 给服务器的文件：放在根上的两份（托管的静态站点只认这两个名字），和 _server/ 下面的。 */
export const isServerFile = (path: string): boolean => /^_(?:headers$|redirects$|server\/)/.test(path);

/** 站点最上一层的名称，文件夹带斜线；繁体的写到第二层。 */
function topEntries(files: Iterable<string>): string[] {
  const top = (path: string) => path.slice(0, path.indexOf("/") + 1) || path;
  const entries = new Set<string>();
  for (const path of files)
    entries.add(path.startsWith(traditional) ? traditional + top(path.slice(traditional.length)) : top(path));
  return [...entries].sort();
}

/**
 * 把给服务器的设置写进建好的站点：同一份安全策略、缓存、改道和撤回，各家的写法。
 * _headers 和 _redirects 给 Netlify 和 Cloudflare Pages；_server/ 下面是 nginx 的两段、Caddy 的一段，
 * 和对象存储的静态网站设置。要在站点的文件都齐了以后写。
 */
export async function writeServers(output: Output, settings: HeaderSettings, routes: Routes): Promise<void> {
  const own = [...output.files.keys()].filter((path) => !isServerFile(path)).sort();
  const all = routesOf(routes, own);
  const files: Record<string, string> = {
    _headers: hostedHeadersFile(settings, topEntries(own)),
    _redirects: hostedRedirects(all),
    [`${serverFolder}/nginx-http.conf`]: nginxHttp(settings),
    [`${serverFolder}/nginx-server.conf`]: nginxServer(settings, all),
    [`${serverFolder}/site.caddy`]: caddyServer(settings, all),
    [`${serverFolder}/s3-website.json`]: s3Website(all),
    [`${serverFolder}/oss-website.xml`]: ossWebsite(all),
  };
  for (const [path, text] of Object.entries(files)) await output.write(path, text);
}
