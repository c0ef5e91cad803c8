import { expect, test } from "vitest";
import { data, pages } from "./built-site.ts";

/** 一页上指到的站内路径。 */
const linked = ({ url, $ }: (typeof pages)[number]): string[] =>
  $("a[href]")
    .map((_, node) => $(node).attr("href"))
    .get()
    .map((href) => new URL(href, `http://site.test${url}`))
    .filter(({ host }) => host === "site.test")
    .map(({ pathname }) => decodeURI(pathname));

test("从首页起点三次，到得了每一条记录、机制、城市和人物", () => {
  const graph = new Map(pages.map((from) => [from.url, linked(from)]));
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
