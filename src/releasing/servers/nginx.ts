import { type HeaderSettings, nginxHeaders } from "../../security/headers.ts";
import { encodings } from "../compress.ts";
import { immutablePattern } from "../hashed-name.ts";
import { type MediaType, mediaTypes, namedTypes } from "../media-type.ts";
import { immutableCache, revalidated } from "./cache-control.ts";
import type { Routes } from "./routes.ts";

const compressed = Object.entries(mediaTypes).filter(([, { compress }]) => compress);
const compressible = [...Object.keys(namedTypes).map((name) => `/${name.replaceAll(".", "\\.")}`)]
  .concat(compressed.map(([extension]) => `\\.${extension}`))
  .join("|");

/** 浏览器肯收的写法；写了 q=0 的是不收。 */
const accepts = (coding: string) =>
  `"~*(?:^|,)\\s*${coding}\\s*(?:,|$|;\\s*q=(?:1|0?\\.\\d*[1-9]))" "${encodings[coding === "br" ? "brotli" : "gzip"]}";`;

/** 放进 http 的一段：由请求和地址得出几个变量。 */
export const nginxHttp = (settings: HeaderSettings): string => `# 放进 nginx 的 http { } 里。
# 压好的文件挑哪一份：先 brotli，再 gzip；不用另装模块。
map $http_accept_encoding $yikan_suffix {
  default "";
  ${accepts("br")}
  ${accepts("gzip")}
}
map $uri $yikan_encoding {
  default "";
  ~\\.br$ br;
  ~\\.gz$ gzip;
}
map $uri $yikan_vary {
  default "";
  "~(?:${compressible})(?:\\.br|\\.gz)?$" Accept-Encoding;
}
map $uri $yikan_cache {
  default "${revalidated}";
  "~${immutablePattern}" "${immutableCache}";
}
${nginxHeaders(settings).map}`;

const typed = (pattern: string, { type }: MediaType) => `location ~ ${pattern} {
  types { }
  default_type "${type}";
  try_files $uri$yikan_suffix $uri =404;
}`;

/**
 * 放进 server 的一段；root 指向 live/site，由使用者自己写。
 * 不开 open_file_cache：它记着打开过的文件，换了一次发布，会有的页是新的、有的页是旧的。
 */
export function nginxServer(settings: HeaderSettings, { redirects, withdrawn }: Routes): string {
  const html = mediaTypes.html as MediaType;
  const plain = Object.entries(mediaTypes)
    .filter(([, { compress }]) => !compress)
    .map(([extension, { type }]) => `  ${type} ${extension};`);
  const moved = redirects.map(({ from, to }) => `location = ${from} { return 301 ${to}; }`);
  const gone = withdrawn.map(
    (url) => `location ^~ ${url} {
  error_page 410 ${url}index.html;
  return 410;
}
location = ${url}index.html {
  types { }
  default_type "${html.type}";
  try_files $uri$yikan_suffix $uri =404;
}`,
  );
  return `# 放进 server { } 里；root 自己写，指向发布的根下面的 live/site。
open_file_cache off;
gzip off;
server_tokens off;
absolute_redirect off;
etag on;

types {
${plain.join("\n")}
}
default_type application/octet-stream;

add_header Content-Encoding $yikan_encoding always;
add_header Vary $yikan_vary always;
add_header Cache-Control $yikan_cache always;
${nginxHeaders(settings).headers}
error_page 404 /404.html;
if ($request_uri ~ "^((?:/[^/?\\x5c][^/?]*)*/)index\\.html(?:[?]|$)") { return 301 $1; }

# 改道的，301。
${moved.join("\n")}

# 撤回的，410，页面是撤回说明；旁边的文件也一样。
${gone.join("\n")}

location ~ /$ { rewrite ^(.*)$ $1index.html last; }
# 压好的各份只由服务器挑，不单独给；下划线开头的是给服务器看的。
location ~ (?:\\.(?:br|gz)$|^/_(?!astro/)) { return 404; }
${Object.entries(namedTypes)
  .map(([name, type]) => typed(`/${name.replaceAll(".", "\\.")}$`, type))
  .join("\n")}
${compressed.map(([extension, type]) => typed(`\\.${extension}$`, type)).join("\n")}
location / { }
`;
}
