import { expect, test } from "vitest";
import { hostedHeadersFile, hostedRedirects } from "../../../src/releasing/servers/hosted.ts";
import { routes, settings } from "../fake-site.ts";

/** 照一家的规矩读 _redirects：状态不认得的行略过，第一条合上的作数。 */
function reader(text: string, known: ReadonlySet<string>) {
  const rules = text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split(/\s+/))
    .filter(([, , status = ""]) => known.has(status));
  return (path: string) => {
    const rule = rules.find(([from = ""]) => (from.endsWith("*") ? path.startsWith(from.slice(0, -1)) : from === path));
    return rule?.slice(1);
  };
}
const netlify = new Set(["200", "301", "302", "404", "200!", "301!", "302!", "404!"]);
const cloudflare = new Set(["200", "301", "302", "303", "307", "308"]);

test("_redirects：两家合用一份，旧地址上有说明页也照样改道，撤回的 Netlify 给 404", () => {
  const text = hostedRedirects(routes);
  const onNetlify = reader(text, netlify);
  const onCloudflare = reader(text, cloudflare);
  const [{ from, to } = { from: "", to: "" }] = routes.redirects;
  expect(onNetlify(from)).toEqual([to, "301!"]);
  expect(onCloudflare(from)).toEqual([to, "301"]);
  expect(onNetlify("/speeches/2024/a1/")).toEqual(["/speeches/2024/a1/index.html", "404!"]);
  expect(onNetlify("/speeches/2024/a1/index.json")).toEqual(["/speeches/2024/a1/index.html", "404!"]);
  expect(onCloudflare("/speeches/2024/a1/")).toBeUndefined();
  expect(onNetlify("/speeches/2024/a2/")).toBeUndefined();
});

test("_headers：名字带摘要的长留，别的不写；每条都是地址和缩进的响应头", () => {
  const text = hostedHeadersFile(settings, ["_astro/", "search/", "speeches/"]);
  const rules = text.split(/\n\n+/).map((block) => block.trim().split("\n"));
  for (const [path = "", ...lines] of rules) {
    expect(path).toMatch(/^\/\S*$/);
    for (const line of lines) expect(line).toMatch(/^ {2}[\w-]+: \S/);
  }
  const cached = rules.filter((lines) => lines.some((line) => line.includes("immutable"))).map(([path]) => path);
  expect(cached).toEqual(["/_astro/*", "/search/catalogue-*", "/search/cards/*", "/search/terms/*"]);
});
