import { caddyHeaders, type HeaderSettings } from "../../security/headers.ts";
import { immutablePattern } from "../hashed-name.ts";
import { mediaTypes, namedTypes } from "../media-type.ts";
import { immutableCache, revalidated } from "./cache-control.ts";
import type { Routes } from "./routes.ts";

/**
 * 一种文件一条：Caddy 自己认的类型随系统而变，这里写死。
 * 同一个响应头，合上几条以哪一条为准说不清，所以各条互不重叠。
 */
function typeHeaders(): string {
  const own = Object.entries(namedTypes).map(([name, { type }]) => ({
    name: name.toLowerCase().replaceAll(".", "_"),
    match: `path */${name}`,
    type,
  }));
  const byExtension = Object.entries(mediaTypes).map(([extension, { type }]) => {
    const others = Object.keys(namedTypes).filter((name) => name.endsWith(`.${extension}`));
    const except = others.map((name) => `\n\tnot path */${name}`).join("");
    return { name: extension, match: except ? `{\n\tpath *.${extension}${except}\n}` : `path *.${extension}`, type };
  });
  return [...own, ...byExtension]
    .map(({ name, match, type }) => `@type_${name} ${match}\nheader @type_${name} Content-Type "${type}"`)
    .join("\n");
}

/** Caddyfile 里站点的花括号内放的一段；root 由使用者自己写，指向 live/site。 */
export function caddyServer(settings: HeaderSettings, { redirects, withdrawn }: Routes): string {
  const moved = redirects.map(({ from, to }) => `redir ${from} ${to} 301`);
  const gone = withdrawn.map((url) => `\t~^${url} ${url}index.html`);
  return `# 放进 Caddyfile 里站点的花括号内；root 自己写，指向发布的根下面的 live/site。
${caddyHeaders(settings)}
@yikan_mutable not path_regexp ${immutablePattern}
header @yikan_mutable Cache-Control "${revalidated}"
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
# 出错以前写的响应头还在，只改这两样。
handle_errors {
	rewrite * {yikan_page}
	header Cache-Control "${revalidated}"
	header Content-Type "text/html; charset=utf-8"
	file_server {
		precompressed br gzip
	}
}
`;
}
