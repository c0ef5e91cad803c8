import { type HeaderSettings, hostedHeaders } from "../../security/headers.ts";
import { immutableCache } from "./cache-control.ts";
import type { Routes } from "./routes.ts";

/** _headers：安全响应头之外，名字带摘要的可以长留；别的照各家的默认，每次都问。 */
export function hostedHeadersFile(settings: HeaderSettings, entries: readonly string[]): string {
  const immutable = ["/_astro/*", "/search/catalogue-*", "/search/cards/*", "/search/terms/*"];
  return [
    hostedHeaders(settings, entries),
    ...immutable.map((path) => `${path}\n  Cache-Control: ${immutableCache}\n`),
  ].join("\n");
}

/**
 * _redirects，Netlify 和 Cloudflare Pages 合用一份。旧地址上有说明页，Netlify 要加叹号才改道；
 * Cloudflare 不认叹号，略过那一行，用下一行。两家都给不了 410：Netlify 给 404，
 * Cloudflare 给 200，页面都是撤回说明，写着不许收录。
 */
export function hostedRedirects({ redirects, withdrawn }: Routes): string {
  const moved = redirects.flatMap(({ from, to }) => [`${from} ${to} 301!`, `${from} ${to} 301`]);
  const gone = withdrawn.map((url) => `${url}* ${url}index.html 404!`);
  return [...moved, ...gone].map((line) => `${line}\n`).join("");
}
