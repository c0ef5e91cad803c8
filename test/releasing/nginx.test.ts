import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { release } from "../../src/releasing/release.ts";
import { headersOf } from "../../src/security/headers.ts";
import { aboutText, fakeFiles, pageText, settings, stylePath } from "./fake-site.ts";
import { fakeSteps } from "./fake-steps.ts";
import { findNginx } from "./find-nginx.ts";
import { get } from "./load.ts";
import { type RunningNginx, runNginx } from "./run-nginx.ts";

const program = findNginx();
const version = 1;

describe.skipIf(!program)("真的 nginx 照生成的设置端出来", () => {
  let root: string;
  let nginx: RunningNginx;
  const ask = (path: string, headers: Record<string, string> = {}) => get(nginx.url + path, headers);

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "yikan-served-"));
    await release(root, fakeSteps(version), { keep: 3 });
    nginx = await runNginx(program ?? "", join(root, "live"));
  });
  afterAll(async () => {
    await nginx?.stop();
    await rm(root, { recursive: true, force: true });
  });

  test("网页：压好的照浏览器肯收的给，写了 q=0 的不给；类型、字符集、Vary 都对", async () => {
    const wanted = pageText("index.html", version);
    for (const [accept, encoding] of [
      ["br", "br"],
      ["gzip, deflate, br, zstd", "br"],
      ["gzip;q=1.0, br;q=0.5", "br"],
      ["gzip", "gzip"],
      ["br;q=0, gzip", "gzip"],
      ["br;q=0.0, gzip;q=0", undefined],
      ["identity", undefined],
      ["brotli", undefined],
      ["", undefined],
    ] as const) {
      const { status, headers, body } = await ask("/", { "accept-encoding": accept });
      expect([status, headers["content-encoding"], body === wanted], accept).toEqual([200, encoding, true]);
      expect(headers["content-type"], accept).toBe("text/html; charset=utf-8");
      expect(headers.vary, accept).toBe("Accept-Encoding");
    }
  });

  test("各种文件的类型", async () => {
    for (const [path, type] of [
      ["/feed.xml", "application/atom+xml; charset=utf-8"],
      ["/data/records.json", "application/json; charset=utf-8"],
      ["/speeches/2024/a0/cite.bib", "application/x-bibtex; charset=utf-8"],
      [`/${stylePath(version)}`, "text/css; charset=utf-8"],
      ["/pictures/site.png", "image/png"],
      ["/manifest.json", "application/json; charset=utf-8"],
    ] as const) {
      const { status, headers } = await ask(path, { "accept-encoding": "br" });
      expect([status, headers["content-type"]], path).toEqual([200, type]);
    }
  });

  test("名字带摘要的留一年，别的每次问；没有变的回 304", async () => {
    const style = await ask(`/${stylePath(version)}`);
    expect(style.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const page = await ask("/", { "accept-encoding": "br" });
    expect(page.headers["cache-control"]).toBe("no-cache");
    const again = await ask("/", { "accept-encoding": "br", "if-none-match": page.headers.etag ?? "" });
    expect(again.status).toBe(304);
    const other = await ask("/", { "if-none-match": page.headers.etag ?? "" });
    expect(other.status).toBe(200);
    expect((await ask("/_astro/meiyou.js")).headers["cache-control"]).toBe("no-cache");
  });

  test("地址干净：少了斜线、多写了 index.html 的改到正的地址；不能被利用来跳到外站", async () => {
    for (const [path, location] of [
      ["/about", "/about/"],
      ["/about/index.html", "/about/"],
      ["/index.html", "/"],
      ["/about/index.html?a=b", "/about/"],
    ] as const) {
      const { status, headers } = await ask(path);
      expect([status, headers.location], path).toEqual([301, location]);
    }
    for (const path of ["//waizhan.example/index.html", "/\\waizhan.example/index.html", "//about//index.html"]) {
      const location = (await ask(path)).headers.location ?? "/";
      expect(location, path).toMatch(/^\/(?![/\\])/);
    }
    expect((await ask("/about/")).body).toBe(aboutText);
  });

  test("没有的页：404，是我们的那一页；给服务器的、压好的各份不单独给，出不了文件夹", async () => {
    for (const path of [
      "/meiyou/",
      "/meiyou.html",
      "/speeches/",
      "/index.html.br",
      "/_server/nginx-http.conf",
      "/_headers",
    ]) {
      const { status, headers, body } = await ask(path, { "accept-encoding": "br" });
      expect([status, headers["content-type"]], path).toEqual([404, "text/html; charset=utf-8"]);
      expect(body, path).toBe(fakeFiles(version)["404.html"]);
    }
    expect((await ask("/..%2f..%2fetc/passwd")).status).toBe(400);
  });

  test("改道 301，旁边的小文件也跟着；撤回 410，页面是撤回说明", async () => {
    expect(await ask("/speeches/2023/old/")).toMatchObject({
      status: 301,
      headers: { location: "/speeches/2024/a0/" },
    });
    expect(await ask("/speeches/2023/old/cite.bib")).toMatchObject({
      status: 301,
      headers: { location: "/speeches/2024/a0/cite.bib" },
    });
    for (const path of ["/speeches/2024/a1/", "/speeches/2024/a1/index.json"])
      for (const accept of ["br", "identity"]) {
        const { status, headers, body } = await ask(path, { "accept-encoding": accept });
        expect([status, headers["content-type"], body], path).toEqual([
          410,
          "text/html; charset=utf-8",
          pageText("speeches/2024/a1/index.html", version),
        ]);
      }
  });

  test("安全响应头每一页都有，出错的页也有", async () => {
    for (const [path, kind] of [
      ["/", "page"],
      ["/meiyou/", "page"],
      ["/speeches/2024/a1/", "page"],
      ["/data/records.json", "open"],
      [`/${stylePath(version)}`, "script"],
    ] as const) {
      const { headers } = await ask(path, { "accept-encoding": "br" });
      for (const [name, value] of headersOf(kind, settings))
        expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
    }
  });

  test("只许读", async () => {
    const socket = connect(Number(new URL(nginx.url).port), "127.0.0.1");
    socket.end("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    let answer = "";
    for await (const chunk of socket) answer += chunk;
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  });
});
