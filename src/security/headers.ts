import type { SiteData } from "../schemas/site.ts";
import { kindFolders, kindOf, type PathKind, pathKinds } from "./kind.ts";
import { headerPolicy } from "./policy.ts";

/** 安全响应头看 site.yaml 里的这几项。 */
export type HeaderSettings = Pick<SiteData, "url" | "searchEngine" | "repository" | "alsoSearch">;

/** 一个响应头：名称，和各种地址的值；空的不发。 */
export interface SecurityHeader {
  name: string;
  value: Readonly<Record<PathKind, string>>;
}

/** 用不着的本事一律关上；脚本只用剪贴板（复制引文）和朗读，前者许本站自己用，后者不归这里管。 */
const features = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** 两年，单位是秒。只管这一个主机名：同一域名下别的系统未必都有 https。 */
const twoYears = 63_072_000;

const everywhere = (value: string) =>
  Object.fromEntries(pathKinds.map((kind) => [kind, value])) as Record<PathKind, string>;

/** 全部安全响应头；各家服务器的写法都从这里来。 */
function securityHeaders(settings: HeaderSettings): SecurityHeader[] {
  const policies = Object.fromEntries(pathKinds.map((kind) => [kind, headerPolicy(kind, settings)]));
  return [
    { name: "Content-Security-Policy", value: policies as Record<PathKind, string> },
    {
      name: "Strict-Transport-Security",
      value: everywhere(settings.url.startsWith("https:") ? `max-age=${twoYears}` : ""),
    },
    { name: "X-Content-Type-Options", value: everywhere("nosniff") },
    // 不认 frame-ancestors 的旧浏览器看这一条。
    { name: "X-Frame-Options", value: everywhere("DENY") },
    { name: "Referrer-Policy", value: everywhere("same-origin") },
    {
      name: "Permissions-Policy",
      value: everywhere([...features.map((name) => `${name}=()`), "clipboard-write=(self)"].join(", ")),
    },
    // 网页编辑器登录代码托管要开一个窗口，窗口登录完要报回来。
    { name: "Cross-Origin-Opener-Policy", value: { ...everywhere("same-origin"), admin: "same-origin-allow-popups" } },
    // 开放数据和分享图本来就给别处用。
    { name: "Cross-Origin-Resource-Policy", value: { ...everywhere("same-origin"), open: "cross-origin" } },
    // 网页编辑器要显示代码托管那里的头像。
    { name: "Cross-Origin-Embedder-Policy", value: { ...everywhere("require-corp"), admin: "" } },
    // 搜索的索引许别的站点取，几个站点才能一起搜；都是公开的，不认身份。
    { name: "Access-Control-Allow-Origin", value: { ...everywhere(""), open: "*", search: "*" } },
  ];
}

/** 一个站内地址的响应头。 */
export const headersOf = (kind: PathKind, settings: HeaderSettings): [name: string, value: string][] =>
  securityHeaders(settings).flatMap(({ name, value }) => (value[kind] ? [[name, value[kind]]] : []));

const isSame = ({ value }: SecurityHeader) => new Set(Object.values(value)).size === 1;

/**
 * nginx：一份放在 http 里（map），一份放在 server 里，以及每个自己写了 add_header 的 location 里：
 * nginx 的 location 里只要有一条 add_header，外层的就都不作数。
 */
export function nginxHeaders(settings: HeaderSettings): { map: string; headers: string } {
  const headers = securityHeaders(settings);
  const variable = (name: string) => `$yikan_${name.toLowerCase().replaceAll("-", "_")}`;
  const map = headers
    .filter((header) => !isSame(header))
    .map(({ name, value }) => {
      const cases = pathKinds.flatMap((kind) =>
        kind === "page" || value[kind] === value.page
          ? []
          : kindFolders[kind].map((folder) => `  ~^${folder} "${value[kind]}";\n`),
      );
      return `map $uri ${variable(name)} {\n  default "${value.page}";\n${cases.join("")}}\n`;
    });
  const lines = headers
    .filter(({ value }) => Object.values(value).some((text) => text !== ""))
    .map((header) =>
      isSame(header)
        ? `add_header ${header.name} "${header.value.page}" always;\n`
        : `add_header ${header.name} ${variable(header.name)} always;\n`,
    );
  return { map: map.join("\n"), headers: lines.join("") };
}

/** Caddyfile 里站点的花括号内放的一段；各种地址互不重叠，不靠先后。 */
export function caddyHeaders(settings: HeaderSettings): string {
  const headers = securityHeaders(settings);
  const block = (matcher: string, chosen: readonly [string, string][]) =>
    `header${matcher} {\n${chosen.map(([name, value]) => `\t${name} "${value}"\n`).join("")}}\n`;
  const common = headers
    .filter((header) => isSame(header) && header.value.page !== "")
    .map(({ name, value }): [string, string] => [name, value.page]);
  const named = pathKinds.map((kind) => {
    const folders = (kind === "page" ? Object.values(kindFolders).flat() : kindFolders[kind])
      .map((folder) => `${folder}*`)
      .join(" ");
    const own = headers
      .filter((header) => !isSame(header) && header.value[kind] !== "")
      .map(({ name, value }): [string, string] => [name, value[kind]]);
    return `@yikan_${kind} ${kind === "page" ? "not " : ""}path ${folders}\n${block(` @yikan_${kind}`, own)}`;
  });
  return [block("", common), ...named].join("\n");
}

/**
 * Netlify 和 Cloudflare Pages 的 _headers。几条规则都合一个地址时，两家的办法不同（叠加或合并），
 * 所以各种地址不同的头，按站点最上一层的名称逐条写，一个地址只合一条。
 * @param entries 站点最上一层的名称，文件夹以斜线结尾；繁体的写到第二层，例如 hant/cities/。
 */
export function hostedHeaders(settings: HeaderSettings, entries: readonly string[]): string {
  const headers = securityHeaders(settings);
  const rule = (path: string, kind: PathKind, chosen: readonly SecurityHeader[]) =>
    `${path}\n${chosen
      .filter(({ value }) => value[kind] !== "")
      .map(({ name, value }) => `  ${name}: ${value[kind]}\n`)
      .join("")}`;
  const own = headers.filter((header) => !isSame(header));
  return [
    rule("/*", "page", headers.filter(isSame)),
    rule("/", "page", own),
    ...entries.map((entry) => {
      const path = `/${entry}`;
      return rule(path.endsWith("/") ? `${path}*` : path, kindOf(path), own);
    }),
  ].join("\n");
}
