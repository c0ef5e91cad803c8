import { describe, expect, test } from "vitest";
import {
  caddyHeaders,
  type HeaderSettings,
  headersOf,
  hostedHeaders,
  nginxHeaders,
} from "../../src/security/headers.ts";
import { kindOf, type PathKind, pathKinds } from "../../src/security/kind.ts";
import { headerPolicy, metaPolicy } from "../../src/security/policy.ts";

const settings: HeaderSettings = { url: "https://www.example.gov.cn", searchEngine: "static" };
const pagefind: HeaderSettings = { ...settings, searchEngine: "pagefind" };
const github: HeaderSettings = {
  ...settings,
  repository: { host: "github", name: "zhengxie/huikan", branch: "main" },
};

const samples: readonly [path: string, kind: PathKind][] = [
  ["/", "page"],
  ["/404.html", "page"],
  ["/speeches/2021/jia/", "page"],
  ["/hant/speeches/2021/jia/", "page"],
  ["/feed.xml", "page"],
  ["/search/", "search"],
  ["/search/index.json", "search"],
  ["/hant/search/", "search"],
  ["/_astro/search-worker.js", "script"],
  ["/hant/_astro/search-worker.js", "script"],
  ["/data/records.csv", "open"],
  ["/pictures/site.png", "open"],
  ["/admin/", "admin"],
];

/** 内容安全策略拆成一条条指令。 */
const read = (policy: string): Record<string, string[]> =>
  Object.fromEntries(
    policy.split(";").map((text) => {
      const [name = "", ...sources] = text.trim().split(" ");
      return [name, sources];
    }),
  );

/** 把一个地址在服务器的写法里问一遍，得到的响应头。 */
type Ask = (path: string) => Record<string, string>;

const entries = [
  "404.html",
  "_astro/",
  "admin/",
  "data/",
  "feed.xml",
  "hant/_astro/",
  "hant/search/",
  "hant/speeches/",
  "pictures/",
  "search/",
  "speeches/",
];

/** 照 _headers 的规矩：合上几条就是几条，同名的头合上两条就算错。 */
function askHosted(text: string): Ask {
  const rules = text
    .trim()
    .split(/\n\n/)
    .map((block) => {
      const [pattern = "", ...lines] = block.split("\n");
      return { pattern, headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? [line, ""]) };
    });
  return (path) => {
    const found = rules
      .filter(({ pattern }) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : pattern === path))
      .flatMap(({ headers }) => headers);
    expect(new Set(found.map(([name]) => name)).size, path).toBe(found.length);
    return Object.fromEntries(found);
  };
}

function askNginx({ map, headers }: { map: string; headers: string }): Ask {
  const variables = Array.from(map.matchAll(/^map \$uri (\$\w+) \{\n([\s\S]*?)^\}/gm), ([, name = "", body = ""]) => ({
    name,
    cases: Array.from(body.matchAll(/^ {2}(?:default|~(\S+)) "(.*)";$/gm), ([, pattern, value = ""]) => ({
      pattern,
      value,
    })),
  }));
  return (path) =>
    Object.fromEntries(
      Array.from(headers.matchAll(/^add_header (\S+) (?:"(.*)"|(\$\w+)) always;$/gm), ([, name, text, variable]) => {
        const cases = variables.find((candidate) => candidate.name === variable)?.cases ?? [];
        const chosen = cases.find(({ pattern }) => pattern && new RegExp(pattern).test(path)) ?? cases[0];
        return [name, text ?? chosen?.value ?? ""];
      }).filter(([, value]) => value !== ""),
    );
}

function askCaddy(text: string): Ask {
  const inside = (path: string, patterns: string) =>
    patterns.split(" ").some((pattern) => path.startsWith(pattern.slice(0, -1)));
  const matchers = new Map(
    Array.from(text.matchAll(/^(@\w+) (not )?path (.+)$/gm), ([, name = "", not, patterns = ""]) => [
      name,
      (path: string) => inside(path, patterns) !== (not !== undefined),
    ]),
  );
  return (path) =>
    Object.fromEntries(
      Array.from(text.matchAll(/^header(?: (@\w+))? \{\n([\s\S]*?)^\}/gm)).flatMap(([, name, body = ""]) =>
        name === undefined || matchers.get(name)?.(path)
          ? Array.from(body.matchAll(/^\t(\S+) "(.*)"$/gm), ([, header, value]) => [header, value])
          : [],
      ),
    );
}

describe.each([
  ["静态索引", settings],
  ["Pagefind", pagefind],
  ["写了代码库", github],
])("三种写法说的是一回事：%s", (_, chosen) => {
  const asks: [string, Ask][] = [
    ["_headers", askHosted(hostedHeaders(chosen, entries))],
    ["nginx", askNginx(nginxHeaders(chosen))],
    ["Caddy", askCaddy(caddyHeaders(chosen))],
  ];
  test.each(asks)("%s", (_name, ask) => {
    for (const [path, kind] of samples) expect(ask(path), path).toEqual(Object.fromEntries(headersOf(kind, chosen)));
  });
});

test.each(samples)("%s 是 %s", (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

describe("内容安全策略", () => {
  test.each(pathKinds)("%s：什么都不许起头，没有行内脚本，不许 eval，不被别人框进去", (kind) => {
    const policy = read(headerPolicy(kind, github));
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["script-src"]).toEqual(["'self'"]);
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
    expect(headerPolicy(kind, github)).not.toMatch(/unsafe-eval|\*|http:/);
  });

  test("行内样式只有网页编辑器放行，别处没有 unsafe 字样", () => {
    const loose = pathKinds.filter((kind) => /unsafe-inline/.test(metaPolicy(kind, settings)));
    expect(loose).toEqual(["admin"]);
    expect(read(metaPolicy("admin", settings))["script-src"]).toEqual(["'self'"]);
  });

  test("WebAssembly 只在选了 Pagefind 时、只在搜索页和脚本里放行", () => {
    const wasm = (chosen: HeaderSettings) =>
      pathKinds.filter((kind) => metaPolicy(kind, chosen).includes("'wasm-unsafe-eval'"));
    expect(wasm(settings)).toEqual([]);
    expect(wasm(pagefind)).toEqual(["search", "script"]);
  });

  test("只有网页编辑器能连外站，只连 site.yaml 里写的那一家", () => {
    const foreign = (chosen: HeaderSettings) => pathKinds.filter((kind) => metaPolicy(kind, chosen).includes("https:"));
    expect(foreign(settings)).toEqual([]);
    expect(foreign(github)).toEqual(["admin"]);
    const own = {
      ...settings,
      repository: { host: "gitea" as const, name: "a/b", branch: "main", url: "https://git.example.cn/x" },
    };
    expect(read(metaPolicy("admin", own))["connect-src"]).toEqual([
      "'self'",
      "blob:",
      "data:",
      "https://git.example.cn",
    ]);
  });

  test("一起搜的站点只有搜索页和它的后台线程连得到，写几个放行几个；索引许别站取", () => {
    const joint = { ...settings, alsoSearch: [{ name: "乙刊", url: "https://b.example.cn" }] };
    const connects = pathKinds.filter((kind) => metaPolicy(kind, joint).includes("https:"));
    expect(connects).toEqual(["search", "script"]);
    for (const kind of connects)
      expect(read(metaPolicy(kind, joint))["connect-src"]).toEqual(["'self'", "https://b.example.cn"]);
    const shared = pathKinds.filter((kind) =>
      headersOf(kind, settings).some(([name]) => name === "Access-Control-Allow-Origin"),
    );
    expect(shared).toEqual(["search", "open"]);
  });

  test("meta 里的同响应头里的，只差 frame-ancestors：meta 里写了也不作数", () => {
    for (const kind of pathKinds)
      expect(headerPolicy(kind, settings)).toBe(`${metaPolicy(kind, settings)};frame-ancestors 'none'`);
  });
});

test("网址不是 https 的不发 HSTS", () => {
  expect(headersOf("page", { ...settings, url: "http://10.0.0.1" }).map(([name]) => name)).not.toContain(
    "Strict-Transport-Security",
  );
});
