import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { traditionalPrefix } from "../traditional/address.ts";
import { caddyHeaders, type HeaderSettings, hostedHeaders, nginxHeaders } from "./headers.ts";

const traditional = `${traditionalPrefix.slice(1)}/`;

async function entriesOf(folder: string): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true });
  return items.map((item) => (item.isDirectory() ? `${item.name}/` : item.name)).sort();
}

/** 给服务器的文件都在这个文件夹里，不是给读者的。 */
export const serverFolder = "_server";

/**
 * 把安全响应头写进建好的站点，同一份策略四种写法：_headers（Netlify、Cloudflare Pages，只认根上的这个名字），
 * _server/ 下面 nginx 的两段和 Caddy 的一段。要在站点的文件都齐了以后写。
 * @param folder 建好的站点。
 */
export async function writeHeaders(folder: string, settings: HeaderSettings): Promise<void> {
  const top = await entriesOf(folder);
  const entries = await Promise.all(
    top.map(async (entry) =>
      entry === traditional ? (await entriesOf(join(folder, entry))).map((name) => traditional + name) : [entry],
    ),
  );
  const nginx = nginxHeaders(settings);
  await mkdir(join(folder, serverFolder), { recursive: true });
  await Promise.all([
    writeFile(join(folder, "_headers"), hostedHeaders(settings, entries.flat())),
    writeFile(join(folder, serverFolder, "nginx-map.conf"), nginx.map),
    writeFile(join(folder, serverFolder, "nginx-headers.conf"), nginx.headers),
    writeFile(join(folder, serverFolder, "headers.caddy"), caddyHeaders(settings)),
  ]);
}
