import type { Facts, ReleaseSteps } from "../../src/releasing/release.ts";
import { headersOf } from "../../src/security/headers.ts";
import { pathKinds } from "../../src/security/kind.ts";
import { buildFakeSite, routes, settings } from "./fake-site.ts";

export const facts = (changes: Partial<Facts> = {}): Facts => ({
  counts: { records: 24 },
  search: { documents: 24, bytes: 10_000 },
  addresses: ["/speeches/2024/a0/", "/speeches/2024/a1/"],
  ...routes,
  questions: [],
  headers: Object.fromEntries(pathKinds.map((kind) => [kind, headersOf(kind, settings)])),
  ...changes,
});

/** 快的几步：小站点、不过关、事实照写。 */
export const fakeSteps = (version: number, changes: Partial<ReleaseSteps> = {}): ReleaseSteps => ({
  build: (folder) => buildFakeSite(folder, version),
  gates: async () => [],
  describe: async () => facts(),
  report: () => {},
  ...changes,
});
