import { describe, expect, test } from "vitest";
import { data, files, pages } from "./built-site.ts";

const addresses = new Set(files.flatMap((file) => [`/${file}`, `/${file.replace(/(^|\/)index\.html$/, "$1")}`]));
const anchors = new Map(
  pages.map(({ url, $ }) => [
    url,
    new Set(
      $("[id]")
        .map((_, node) => $(node).attr("id"))
        .get(),
    ),
  ]),
);

function internalLinks({ url, $ }: (typeof pages)[number]): { target: string; anchor: string }[] {
  return $("a[href], link[href], script[src], img[src], form[action]")
    .map((_, node) => $(node).attr("href") ?? $(node).attr("src") ?? $(node).attr("action"))
    .get()
    .map((href) => new URL(href, `http://site.test${url}`))
    .filter(({ host }) => host === "site.test")
    .map(({ pathname, hash }) => ({ target: decodeURI(pathname), anchor: decodeURIComponent(hash.slice(1)) }));
}

describe("站内链接", () => {
  test("每个链接都有去处，每个锚点都在", () => {
    const broken = pages.flatMap((from) =>
      internalLinks(from)
        .filter(({ target, anchor }) => !addresses.has(target) || (anchor !== "" && !anchors.get(target)?.has(anchor)))
        .map(({ target, anchor }) => `${from.url} → ${target}${anchor && `#${anchor}`}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  test("从首页起点三次，到得了每一条记录、机制、城市和人物", () => {
    const graph = new Map(pages.map((from) => [from.url, internalLinks(from).map(({ target }) => target)]));
    let frontier = ["/"];
    const reached = new Set(frontier);
    for (let clicks = 0; clicks < 3; clicks++) {
      frontier = [...new Set(frontier.flatMap((url) => graph.get(url) ?? []))].filter((url) => !reached.has(url));
      for (const url of frontier) reached.add(url);
    }
    const wanted = ["records", "mechanisms", "cities", "people", "bulletins", "same-names"].flatMap((name) =>
      data<{ url: string }>(name).map(({ url }) => url.replace(/#.*/, "")),
    );
    expect(wanted.length).toBeGreaterThan(400);
    expect(wanted.filter((url) => !reached.has(url))).toEqual([]);
  });

  test("不向别的主机要任何东西", () => {
    const foreign = pages.flatMap(({ url, $ }) =>
      $("link[rel=stylesheet], script[src], img[src], iframe, object, embed, source")
        .map((_, node) => $(node).attr("href") ?? $(node).attr("src") ?? "")
        .get()
        .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))
        .map((address) => `${url}: ${address}`),
    );
    expect(foreign).toEqual([]);
  });
});
