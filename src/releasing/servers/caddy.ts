import { caddyHeaders, type HeaderSettings } from "../../security/headers.ts";
import { immutablePattern } from "../hashed-name.ts";
import { mediaTypes, namedTypes } from "../media-type.ts";
import { immutableCache, revalidated } from "./cache-control.ts";
import type { Routes } from "./routes.ts";

const indent = (text: string) => text.replace(/^(?=.)/gm, "\t");

/** 一种文件一条：Caddy 自己认的类型随系统而变，这里写死。 */
function typeHeaders(): string {
  const rules = [
    ...Object.entries(mediaTypes).map(([extension, { type }]) => ({ name: extension, path: `*.${extension}`, type })),
    ...Object.entries(namedTypes).map(([name, { type }]) => ({
      name: name.toLowerCase().replaceAll(".", "_"),
      path: `*/${name}`,
      type,
    })),
  ];
  return rules
    .map(({ name, path, type }) => `@type_${name} path ${path}\nheader @type_${name} Content-Type "${type}"`)
    .join("\n");
}

/** Caddyfile 里站点的花括号内放的一段；root 由使用者自己写，指向 live/site。 */
export function caddyServer(settings: HeaderSettings, { redirects, withdrawn }: Routes): string {
  const moved = redirects.map(({ from, to }) => `redir ${from} ${to} 301`);
  const gone = withdrawn.map((url) => `\t~^${url} ${url}index.html`);
  return `# 放进 Caddyfile 里站点的花括号内；root 自己写，指向发布的根下面的 live/site。
${caddyHeaders(settings)}
header Cache-Control "${revalidated}"
@yikan_immutable path_regexp ${immutablePattern}
header @yikan_immutable Cache-Control "${immutableCache}"
${typeHeaders()}

# 改道的，301。
${moved.join("\n")}
@yikan_index path_regexp index ^(.*/)index\\.html$
redir @yikan_index {re.index.1} 301

# 撤回的，410，页面是撤回说明；旁边的文件也一样。
map {path} {yikan_page} {
${[...gone, "\tdefault /404.html"].join("\n")}
}
@yikan_withdrawn expression \`{yikan_page} != "/404.html"\`
error @yikan_withdrawn 410
@yikan_hidden path_regexp (\\.(br|gz)$|^/_(headers|redirects|server/))
error @yikan_hidden 404

file_server {
	precompressed br gzip
}
handle_errors {
${indent(`rewrite * {yikan_page}
header Cache-Control "${revalidated}"
header Content-Type "text/html; charset=utf-8"
${caddyHeaders(settings)}file_server {
	precompressed br gzip
}`)}
}
`;
}
