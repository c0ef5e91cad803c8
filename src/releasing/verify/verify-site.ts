import { concurrently } from "../concurrently.ts";
import { type Manifest, manifestName, parseManifest, type SiteFile } from "../manifest.ts";
import { addressOf } from "../reader-address.ts";
import { ReleaseError } from "../release-error.ts";
import { ask, failureOf } from "./ask.ts";
import { checkFeed } from "./check-feed.ts";
import { checkContent, checkHeaders } from "./check-file.ts";
import { checkRoutes } from "./check-routes.ts";
import { checkSearch } from "./check-search.ts";
import type { Aspect, Finding } from "./finding.ts";

export interface VerifyOptions {
  /** 发布者自己留着的清单；不写就用线上的。 */
  manifest?: Manifest;
  /** 同时取几个。 */
  concurrency: number;
  /** 略去不核对的几样。 */
  skip: ReadonlySet<Aspect>;
}

export interface Verification {
  url: string;
  /** 线上是哪一次发布。 */
  release: string;
  files: number;
  redirects: number;
  withdrawn: number;
  questions: number;
  findings: Finding[];
}

/** @throws ReleaseError 取不到，或者不是清单。 */
async function liveManifest(site: string): Promise<Manifest> {
  const url = `${site}/${manifestName}`;
  try {
    const { status, body } = await ask(url);
    if (status === 200) return parseManifest(new TextDecoder().decode(body));
    throw new ReleaseError(`${url} 应答 ${status}：这里没有发布过，或者清单没有传上去。`);
  } catch (error) {
    if (error instanceof ReleaseError) throw error;
    throw new ReleaseError(`${url} 取不到，或者读不成：${failureOf(error)}`);
  }
}

const isFeed = (path: string) => /(?:^|\/)feed\.(?:xml|json)$/.test(path);

async function checkAll(site: string, manifest: Manifest, { concurrency, skip }: VerifyOptions): Promise<Finding[]> {
  const files: SiteFile[] = [...manifest.files, ...manifest.kept];
  const known = new Set(files.map(({ path }) => addressOf(path)));
  const gone = (path: string) => manifest.withdrawn.some((url) => addressOf(path).replace(/^\/hant/, "") === url);
  /** 应有的状态；托管的地方给不了 410、404 的，可以略去不论。 */
  const statusOf = (path: string, answered: number): number => {
    if (!gone(path)) return 200;
    return skip.has("routes") && [200, 404].includes(answered) ? answered : 410;
  };
  const perFile = await concurrently(files, concurrency, async (file): Promise<Finding[]> => {
    try {
      const reply = await ask(site + encodeURI(addressOf(file.path)));
      return [
        ...checkContent(file, statusOf(file.path, reply.status), reply),
        ...checkHeaders(file, reply, manifest),
        ...(isFeed(file.path) ? checkFeed(file.path, reply.body, known) : []),
      ];
    } catch (error) {
      return [{ aspect: "files", address: addressOf(file.path), message: `没有取到：${failureOf(error)}` }];
    }
  });
  const rest = await Promise.all([
    skip.has("routes") ? [] : checkRoutes(site, manifest),
    skip.has("search") ? [] : checkSearch(site, manifest),
  ]);
  return [...perFile.flat(), ...rest.flat()].filter(({ aspect }) => !skip.has(aspect));
}

/**
 * 拿线上的站点同清单一样样核对：每个文件、响应头、改道、撤回、404、订阅源、几句搜索。只读。
 * 核对的当中换了一次发布，重来一遍。
 * @param site 站点的根，不带末尾斜线，例如 https://www.example.gov.cn。
 * @throws ReleaseError 连不上，或者没有清单。
 */
export async function verifySite(site: string, options: VerifyOptions): Promise<Verification> {
  for (let attempt = 0; ; attempt++) {
    const live = await liveManifest(site);
    const manifest = options.manifest ?? live;
    const findings = await checkAll(site, manifest, options);
    if (live.id !== manifest.id)
      findings.unshift({
        aspect: "files",
        address: `/${manifestName}`,
        message: `线上是 ${live.id}，手里的清单是 ${manifest.id}`,
      });
    if (attempt === 0 && findings.length > 0 && (await liveManifest(site)).id !== live.id) continue;
    const { id, files, kept, redirects, withdrawn, questions } = manifest;
    return {
      url: site,
      release: id,
      files: files.length + kept.length,
      redirects: redirects.length,
      withdrawn: withdrawn.length,
      questions: questions.length,
      findings,
    };
  }
}
