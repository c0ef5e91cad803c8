import type { SiteData } from "../schemas/site.ts";
import type { PathKind } from "./kind.ts";

/** 安全策略看 site.yaml 里的这几项。 */
export type PolicySettings = Pick<SiteData, "searchEngine" | "repository" | "alsoSearch">;

type Directives = Readonly<Record<string, readonly string[]>>;

const self = "'self'";
const none = "'none'";
/** 只许编译 WebAssembly，不许 eval。 */
const wasm = "'wasm-unsafe-eval'";

/**
 * 读者的网页：什么都不许，再放行本站自己的几样。
 * 没有行内的脚本和样式；require-trusted-types-for 让脚本想把文字当标记也不行。
 */
const page: Directives = {
  "default-src": [none],
  "script-src": [self],
  "style-src": [self],
  "img-src": [self],
  "connect-src": [self],
  "worker-src": [none],
  "form-action": [self],
  "base-uri": [none],
  "require-trusted-types-for": ["'script'"],
  "trusted-types": [none],
};

/** 搜索页多一个后台线程；线程的地址要经过这个名字的关口，见 search/remote-searcher。 */
export const workerGate = "yikan-worker";

/** 一起搜的站点，取它们的索引。 */
const searched = ({ alsoSearch = [] }: PolicySettings) => [self, ...alsoSearch.map(({ url }) => url)];

const search = (settings: PolicySettings): Directives => ({
  ...page,
  "script-src": settings.searchEngine === "pagefind" ? [self, wasm] : [self],
  "connect-src": searched(settings),
  "worker-src": [self],
  "trusted-types": [workerGate],
});

/** 脚本自己不是网页；在后台线程里跑的，不归网页里写的策略管，由它的响应头管。 */
const script = (settings: PolicySettings): Directives => ({
  "default-src": [none],
  "script-src": settings.searchEngine === "pagefind" ? [self, wasm] : [self],
  "connect-src": searched(settings),
});

/** 网页编辑器要连的代码托管：接口、运行状况和头像。 */
function hosts({ repository }: PolicySettings): { connect: string[]; pictures: string[] } {
  if (!repository) return { connect: [], pictures: [] };
  const own = repository.url === undefined ? undefined : new URL(repository.url).origin;
  switch (repository.host) {
    case "github":
      return own
        ? { connect: [own], pictures: [own] }
        : {
            connect: ["https://api.github.com", "https://github.com", "https://www.githubstatus.com"],
            pictures: ["https://avatars.githubusercontent.com"],
          };
    case "gitlab":
      return own
        ? { connect: [own], pictures: [own, "https://secure.gravatar.com"] }
        : {
            connect: ["https://gitlab.com", "https://status-api.hostedstatus.com"],
            pictures: ["https://gitlab.com", "https://secure.gravatar.com"],
          };
    case "gitea":
      return { connect: [own ?? "https://gitea.com"], pictures: [own ?? "https://gitea.com"] };
  }
}

/**
 * 网页编辑器（Sveltia CMS）自己往页面里写样式，用 blob: 和 data: 显示图片，
 * 连 site.yaml 里写的那一家代码托管；脚本照样只许本站的文件。只有这一页放行这些。
 */
function admin(settings: PolicySettings): Directives {
  const { connect, pictures } = hosts(settings);
  return {
    "default-src": [none],
    "script-src": [self],
    "style-src": [self, "'unsafe-inline'"],
    "img-src": [self, "blob:", "data:", ...pictures],
    "media-src": [self, "blob:"],
    "font-src": [self],
    "connect-src": [self, "blob:", "data:", ...connect],
    "worker-src": [self],
    "form-action": [none],
    "base-uri": [none],
  };
}

function directives(kind: PathKind, settings: PolicySettings): Directives {
  switch (kind) {
    case "page":
    case "open":
      return page;
    case "search":
      return search(settings);
    case "script":
      return script(settings);
    case "admin":
      return admin(settings);
  }
}

const write = (all: Directives): string =>
  Object.entries(all)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join(";");

/** 写在网页 <meta http-equiv> 里的内容安全策略。 */
export const metaPolicy = (kind: PathKind, settings: PolicySettings): string => write(directives(kind, settings));

/** 写在响应头里的：同一份，再加上只有响应头里才作数的，不许别的网页把本站框进去。 */
export const headerPolicy = (kind: PathKind, settings: PolicySettings): string =>
  write({ ...directives(kind, settings), "frame-ancestors": [none] });
