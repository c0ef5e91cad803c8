import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { isImmutable } from "../../src/releasing/hashed-name.ts";
import { type Manifest, parseManifest } from "../../src/releasing/manifest.ts";
import { mediaTypeOf } from "../../src/releasing/media-type.ts";
import { release } from "../../src/releasing/release.ts";
import { checkFeed } from "../../src/releasing/verify/check-feed.ts";
import type { Aspect } from "../../src/releasing/verify/finding.ts";
import { verifySite } from "../../src/releasing/verify/verify-site.ts";
import { kindOf } from "../../src/security/kind.ts";
import { run } from "../scripts/run.ts";
import { stylePath } from "./fake-site.ts";
import { fakeSteps } from "./fake-steps.ts";

let root: string;
let site: string;
let manifest: Manifest;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "yikan-verify-"));
  site = join(root, "live/site");
  ({ manifest } = await release(root, fakeSteps(1), { keep: 3 }));
  return () => rm(root, { recursive: true, force: true });
});

/** 照规矩应答一个地址；测试在上面弄出毛病。 */
type Answering = (path: string, response: ServerResponse) => Promise<boolean>;

const fine: Answering = async (path, response) => {
  const redirect = manifest.redirects.find(({ from }) => from === path);
  if (redirect) {
    response.writeHead(301, { location: redirect.to }).end();
    return true;
  }
  const name = path === "/" ? "index.html" : path.replace(/^\//, "").replace(/\/$/, "/index.html");
  const body = await readFile(join(site, name)).catch(() => undefined);
  const gone = manifest.withdrawn.includes(path);
  for (const [header, value] of manifest.headers[kindOf(path)] ?? []) response.setHeader(header, value);
  response.setHeader("cache-control", isImmutable(name) ? "max-age=31536000, immutable" : "no-cache");
  response.setHeader("content-type", mediaTypeOf(body ? name : "404.html").type);
  // 说压过了，其实没有：只看它说没说。
  if (body && body.length > 2000 && mediaTypeOf(name).compress) response.setHeader("content-encoding", "identity");
  response.writeHead(body ? (gone ? 410 : 200) : 404).end(body ?? (await readFile(join(site, "404.html"))));
  return true;
};

let server: Server;
async function serve(answering: Answering): Promise<string> {
  server = createServer(async (request, response) => {
    const path = request.url ?? "";
    if (!(await answering(path, response))) await fine(path, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => server?.close());

/** 小站点没有搜索，略去；有的测试另说。 */
const verify = async (answering: Answering, skip: Aspect[] = ["search"], own?: Manifest) =>
  (await verifySite(await serve(answering), { concurrency: 4, skip: new Set(skip), manifest: own })).findings.map(
    ({ aspect, address, message }) => `${aspect} ${address} ${message}`,
  );

const at =
  (path: string, answer: (response: ServerResponse) => void): Answering =>
  async (asked, response) => {
    if (asked !== path) return false;
    answer(response);
    return true;
  };

describe("核对线上的站点", () => {
  test("照规矩应答的，都对得上", async () => {
    expect(await verify(async () => false)).toEqual([]);
  });

  test("内容变了、少了、类型不对、应答不对，逐一指出", async () => {
    expect(
      await verify(
        async (path, response) => {
          if (path === "/about/") response.setHeader("content-type", "text/html; charset=utf-8").end("被改了");
          else if (path === "/data/records.json") response.setHeader("content-type", "text/plain").end("[1]\n");
          else if (path === "/feed.xml") response.writeHead(500).end();
          else if (path === "/speeches/2024/a1/") response.writeHead(200).end();
          else return false;
          return true;
        },
        ["search", "headers", "feeds"],
      ),
    ).toEqual([
      expect.stringMatching(/^files \/about\/ 内容同清单不符（9 字节，清单上 \d+ 字节）$/),
      "files /data/records.json 类型是 “text/plain”，应是 “application/json; charset=utf-8”",
      "files /feed.xml 应答 500，应是 200",
      "files /speeches/2024/a1/ 应答 200，应是 410",
    ]);
  });

  test("响应头少了、变了、该留的不留、不该留的留、没有压缩，逐一指出", async () => {
    const found = await verify(async (path, response) => {
      const set = response.setHeader.bind(response);
      response.setHeader = (name, value) => {
        if (path === "/about/" && name === "Content-Security-Policy") return response;
        if (path === "/about/" && name === "X-Frame-Options") return set(name, "SAMEORIGIN");
        if (name === "cache-control" && path === "/") return set(name, "max-age=31536000");
        if (name === "cache-control" && path === `/${stylePath(1)}`) return set(name, "no-cache");
        if (name === "content-encoding" && path === "/speeches/2024/a2/") return response;
        return set(name, value);
      };
      return false;
    });
    expect(found.sort()).toEqual([
      "headers / 内容会变，不该长留（Cache-Control 是 “max-age=31536000”）",
      `headers /${stylePath(1)} 名字带摘要，应可以长留（Cache-Control 里的 immutable）`,
      "headers /about/ X-Frame-Options 是 “SAMEORIGIN”，应是 “DENY”",
      "headers /about/ 没有 Content-Security-Policy",
      "headers /speeches/2024/a2/ 没有压缩",
    ]);
  });

  test("改道没有改、改错了地方，没有的页应答 200，逐一指出", async () => {
    const old = manifest.redirects[0]?.from ?? "";
    expect(await verify(at(old, (response) => response.writeHead(200).end()))).toEqual([
      `routes ${old} 应答 200，应 301 改到 /speeches/2024/a0/`,
    ]);
    expect(await verify(at(old, (response) => response.writeHead(301, { location: "/" }).end()))).toEqual([
      `routes ${old} 改到了 /，应是 /speeches/2024/a0/`,
    ]);
    expect(await verify(at("/meiyou-zhe-yi-ye/", (response) => response.writeHead(200).end("首页")))).toEqual([
      "routes /meiyou-zhe-yi-ye/ 没有的页应答 200，应是 404",
    ]);
  });

  test("搜不成的指出；线路断的指出，别的照样核对", async () => {
    expect(await verify(async () => false, [])).toEqual([expect.stringMatching(/^search \/search\/ 搜不成：/)]);
    expect(await verify(at("/about/", (response) => response.destroy()))).toEqual([
      expect.stringMatching(/^files \/about\/ 没有取到：/),
    ]);
  });

  test("线上不是手里清单的那一次，指出", async () => {
    const own = { ...manifest, id: "000009-aaaaaaaaaaaa" };
    expect(await verify(async () => false, ["search"], own)).toEqual([
      `files /manifest.json 线上是 ${manifest.id}，手里的清单是 000009-aaaaaaaaaaaa`,
    ]);
  });

  test("核对的当中换了一次发布，重来一遍", async () => {
    let asked = 0;
    const findings = await verify(async (path, response) => {
      if (path === "/manifest.json" && ++asked === 1) {
        const text = await readFile(join(site, "manifest.json"), "utf8");
        response.end(
          text.replace(manifest.id, "000009-aaaaaaaaaaaa").replaceAll(manifest.files[0]?.sha256 ?? "", "0".repeat(64)),
        );
        return true;
      }
      return false;
    });
    expect(findings).toEqual([]);
    expect(asked).toBeGreaterThan(1);
  });
});

describe("订阅源", () => {
  const known = new Set(["/a/"]);
  const check = (path: string, text: string) =>
    checkFeed(path, new TextEncoder().encode(text), known).map(({ message }) => message);

  test("各条通到有的页；读不成的、通到没有的页的，指出", () => {
    const entry = (href: string) => `<feed><id>x</id><entry><link href="${href}"/></entry></feed>`;
    expect(check("feed.xml", entry("https://a.example/a/#p1"))).toEqual([]);
    expect(check("feed.xml", entry("https://a.example/b/"))).toEqual(["有一条通到 /b/，没有这一页"]);
    expect(check("feed.xml", "<html></html>")).toEqual(["读不成"]);
    expect(check("feed.json", '{"items":[{"url":"https://a.example/a/"}]}')).toEqual([]);
    expect(check("feed.json", "{")).toEqual(["读不成"]);
  });
});

describe("npm run verify", () => {
  const command = (...args: string[]) => run("scripts/verify.ts", args, {});

  test("都对得上退出码是 0，有对不上的是 1，连不上、写错了是 2", async () => {
    const url = await serve(async () => false);
    expect(await command(url, "--skip", "search")).toMatchObject({
      code: 0,
      output: expect.stringContaining("都对得上"),
    });
    const found = await command(url, "--format", "json");
    expect(found.code).toBe(1);
    expect(JSON.parse(found.output)).toMatchObject({ release: manifest.id, findings: [{ aspect: "search" }] });
    server.close();
    expect(await command("http://127.0.0.1:1/")).toMatchObject({ code: 2, output: expect.stringContaining("取不到") });
    for (const args of [[], [url, "--skip", "meiyou"], [url, "--meiyou"]])
      expect(await command(...args), args.join(" ")).toMatchObject({
        code: 2,
        output: expect.stringContaining("用法"),
      });
  });

  test("自己留着的清单不是清单，说明", async () => {
    const file = join(root, "huai.json");
    await writeFile(file, "{}");
    expect(await command("http://127.0.0.1:1", "--manifest", file)).toMatchObject({
      code: 2,
      output: `${file} 不是一次发布的清单，或者打不开。\n`,
    });
    await rename(file, `${file}.old`);
  });
});

test("清单写出来再读进去，一样；路径想出文件夹的不认", async () => {
  const text = await readFile(join(site, "manifest.json"), "utf8");
  expect(parseManifest(text)).toEqual(manifest);
  for (const path of ["../a", "/a", "a/../b", "a\\\\b", "a/.."])
    expect(() => parseManifest(text.replace('"path":"404.html"', `"path":"${path}"`)), path).toThrow();
});
