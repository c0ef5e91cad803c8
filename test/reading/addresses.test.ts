import { describe, expect, test } from "vitest";
import { publishedAddresses } from "../../src/archive/published-addresses.ts";
import { checkContent } from "../../src/reading/check-content.ts";
import { toText } from "../examples/example.ts";
import { redirects } from "../examples/publication.ts";
import { caseStory, speech, withdrawn } from "../examples/records.ts";
import { changed, check, copied, type Files, writePublication } from "./publication.ts";

const listed = (...urls: string[]): Files => ({ "published.yaml": urls.map((url) => `- ${url}\n`).join("") });
const redirected = (...rules: [from: string, to: string][]): Files => ({
  [redirects.path]: toText({ ...redirects, data: rules.map(([from, to]) => ({ from, to })) }),
});
const messages = async (files: Files) => (await check(files)).problems.map(({ file, field }) => [file, field]);

describe("发布过的地址", () => {
  test("还在的、撤回了的、改了道的，都算在", async () => {
    const files = listed("/cases/2021/yi-anli/", "/cases/2021/jia-chehui/", "/speeches/2021/old-id/", "/cities/jia/");
    expect((await check(files)).problems).toEqual([]);
  });

  const gone: Record<string, Files> = {
    改了名而没有改道: {
      ...listed("/cities/jia/", "/cases/2021/yi-jiuanli/"),
    },
    改了年份: listed("/cities/jia/", "/cases/2020/yi-anli/"),
    词表里删了的专题: listed("/cities/jia/", "/topics/jiu-zhuanti/"),
  };
  test.each(Object.entries(gone))("%s，就是错", async (_, files) => {
    expect(await messages(files)).toEqual([["published.yaml", "1"]]);
  });

  test("改回草稿，地址没有了，也是错", async () => {
    const files = { ...listed("/cases/2021/yi-anli/"), ...changed(caseStory, { state: "draft" }) };
    expect(await messages(files)).toContainEqual(["published.yaml", "0"]);
  });

  test("不是地址的，说明怎样写", async () => {
    const { problems } = await check(listed("cases/2021/yi-anli"));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("应为站内地址")]);
  });

  test("没有这份文件也行", async () => {
    expect((await check()).problems).toEqual([]);
  });
});

describe("改道", () => {
  test.each<[what: string, rules: [string, string][], field: string]>([
    ["旧地址上还有文件", [["/cases/2021/yi-anli/", "/speeches/2021/jia-fayan/"]], "0.from"],
    ["新地址上没有文件", [["/speeches/2021/old-id/", "/speeches/2021/meiyou/"]], "0.to"],
    [
      "要转两次",
      [
        ["/speeches/2021/old-id/", "/speeches/2021/older-id/"],
        ["/speeches/2021/older-id/", "/speeches/2021/jia-fayan/"],
      ],
      "0.to",
    ],
  ])("%s，就是错", async (_, rules, field) => {
    expect(await messages(redirected(...rules))).toEqual([[redirects.path, field]]);
  });

  test("可以通到栏目页", async () => {
    expect((await check(redirected(["/speeches/2021/old-id/", "/speeches/"]))).problems).toEqual([]);
  });
});

test("永久地址：草稿没有，撤回的有，编者按没有自己的", async () => {
  const { root } = await writePublication(copied(speech, "speeches/2021/jia-caogao.md", { state: "draft" }));
  const urls = publishedAddresses((await checkContent(root)).content);
  expect(urls).toEqual([...urls].sort());
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls).toEqual(
    expect.arrayContaining([
      "/speeches/2021/jia-fayan/",
      `/${withdrawn.path.replace(".md", "/")}`,
      "/bulletins/jiayi-2021/",
      "/cities/jia/",
      "/mechanisms/jia-1126n/",
      "/people/limou/",
      "/same-names/sanyou/",
      "/topics/quyu-xietong/",
      "/categories/quyu-xiezuo/",
    ]),
  );
  expect(urls.filter((url) => /caogao|bianzhean/.test(url))).toEqual([]);
});
