import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { HeaderSettings } from "../../security/headers.ts";
import { traditionalPrefix } from "../../traditional/address.ts";
import { listFiles } from "../list-files.ts";
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

async function entriesOf(folder: string): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true });
  return items.map((item) => (item.isDirectory() ? `${item.name}/` : item.name)).sort();
}

/** 站点最上一层的名称；繁体的写到第二层。 */
async function topEntries(folder: string): Promise<string[]> {
  const entries = await Promise.all(
    (await entriesOf(folder)).map(async (entry) =>
      entry === traditional ? (await entriesOf(join(folder, entry))).map((name) => traditional + name) : [entry],
    ),
  );
  return entries.flat();
}

/**
 * 把给服务器的设置写进建好的站点：同一份安全策略、缓存、改道和撤回，各家的写法。
 * _headers 和 _redirects 给 Netlify 和 Cloudflare Pages；_server/ 下面是 nginx 的两段、Caddy 的一段，
 * 和对象存储的静态网站设置。要在站点的文件都齐了以后写。
 * @param folder 建好的站点。
 */
export async function writeServers(folder: string, settings: HeaderSettings, routes: Routes): Promise<void> {
  const all = routesOf(routes, await listFiles(folder));
  const files: Record<string, string> = {
    _headers: hostedHeadersFile(settings, await topEntries(folder)),
    _redirects: hostedRedirects(all),
    [`${serverFolder}/nginx-http.conf`]: nginxHttp(settings),
    [`${serverFolder}/nginx-server.conf`]: nginxServer(settings, all),
    [`${serverFolder}/site.caddy`]: caddyServer(settings, all),
    [`${serverFolder}/s3-website.json`]: s3Website(all),
    [`${serverFolder}/oss-website.xml`]: ossWebsite(all),
  };
  await mkdir(join(folder, serverFolder), { recursive: true });
  await Promise.all(Object.entries(files).map(([path, text]) => writeFile(join(folder, path), text)));
}
